package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.pricing.ImportPrices;
import org.panprd.marketplace.pricing.ImportPrices.Line;
import org.panprd.marketplace.pricing.ImportPrices.Outcome;
import org.panprd.marketplace.pricing.NewPrices;
import org.panprd.marketplace.pricing.NewPrices.Change;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/**
 * Prices by the day, in the currency's major unit: a row for each day of an option, or for several such days. A price that
 * holds on that day already is not set for it.
 */
@ApplicationScoped
class PriceSheet implements SheetRoom {
    private static final String PRICE = "price.";
    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("listing", "option", "from", "until", "weekdays"),
                    Stream.of(Unit.values()).map(unit -> PRICE + unit),
                    Stream.of("minNights", "cutoffMinutes", "reset"))
            .flatMap(columns -> columns)
            .toList();

    @Inject
    ImportPrices prices;

    @Override
    public SheetKind kind() {
        return SheetKind.PRICES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("listing", "option", "from");
    }

    @Override
    public Checked check(Owner owner, List<SheetRow> rows, SheetFaults faults) {
        NewPrices changes = changes(rows, faults);
        if (!faults.isEmpty()) {
            return new Checked(0, 0);
        }
        Outcome outcome = prices.check(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS);
        tell(outcome, rows, faults);
        return new Checked(outcome.days(), outcome.version());
    }

    @Override
    public void apply(Owner owner, List<SheetRow> rows, Checked checked, SheetFaults faults) {
        NewPrices changes = changes(rows, faults);
        Outcome outcome =
                prices.apply(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS, checked.version());
        if (outcome.version() != checked.version()) {
            faults.tell(0, "", "sheet-stale");
        }
        tell(outcome, rows, faults);
    }

    @Override
    public void export(Owner owner, Span span, Language language, SheetWriter out) throws IOException {
        Iterator<Line> lines = prices.lines(owner.tenant(), owner.operator(), span.from(), span.until())
                .iterator();
        while (lines.hasNext()) {
            Line line = lines.next();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(line.listing());
            cells.add(line.option());
            cells.add(line.date());
            cells.add(null);
            cells.add(null);
            for (Unit unit : Unit.values()) {
                Long price = line.prices().get(unit);
                // Nothing is free by the day: it is by the listing.
                cells.add(price == null || price == 0 ? null : BigDecimal.valueOf(price, 2));
            }
            cells.add(line.minNights());
            cells.add(line.cutoffMinutes());
            out.row(cells);
        }
    }

    private static void tell(Outcome outcome, List<SheetRow> rows, SheetFaults faults) {
        outcome.twice().forEach(change -> faults.tell(rows.get(change).number(), "from", "sheet-day-twice"));
    }

    private static NewPrices changes(List<SheetRow> rows, SheetFaults faults) {
        List<@Nullable Change> changes = new ArrayList<>();
        for (SheetRow row : rows) {
            LocalDate from = row.date("from", faults);
            LocalDate until = row.date("until", faults);
            Map<String, @Nullable Long> amounts = new HashMap<>();
            for (Unit unit : Unit.values()) {
                Long amount = row.amount(PRICE + unit, faults);
                if (amount != null) {
                    amounts.put(unit.name(), amount);
                }
            }
            changes.add(new Change(
                    row.text("listing"),
                    row.text("option"),
                    from,
                    until == null ? from : until,
                    row.weekdays("weekdays", faults),
                    amounts,
                    row.number("minNights", faults),
                    row.number("cutoffMinutes", faults),
                    row.yes("reset", faults)));
        }
        return new NewPrices(changes);
    }
}
