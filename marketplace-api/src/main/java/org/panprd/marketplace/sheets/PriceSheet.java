package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.pricing.ImportPrices;
import org.panprd.marketplace.pricing.ImportPrices.Line;
import org.panprd.marketplace.pricing.NewPrices;
import org.panprd.marketplace.pricing.NewPrices.Change;
import org.panprd.marketplace.tenants.Unit;

/**
 * Prices by the day, in the currency's major unit: a row for each day of an option, or for several such days. A price that
 * holds on that day already is not set for it.
 */
@ApplicationScoped
class PriceSheet implements SheetRoom {
    private static final String PRICE = "price.";

    /** Columns that say for what something is set. */
    private static final int KEY = 5;

    private static final SheetTable TABLE = new SheetTable(
            "",
            Stream.of(
                            Stream.of("listing", "option", "from", "until", "weekdays"),
                            Stream.of(Unit.values()).map(unit -> PRICE + unit),
                            Stream.of("minNights", "cutoffMinutes", "reset"))
                    .flatMap(columns -> columns)
                    .toList(),
            List.of("listing", "option", "from"));

    @Inject
    ImportPrices prices;

    @Override
    public SheetKind kind() {
        return SheetKind.PRICES;
    }

    @Override
    public List<SheetTable> tables() {
        return List.of(TABLE);
    }

    @Override
    public Request read(Owner owner, List<SheetRow> rows, SheetFaults faults) {
        NewPrices changes = changes(rows, faults);
        return new Request(
                () -> prices.check(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS),
                version -> prices.apply(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS, version));
    }

    /** Without the days on which nothing can be changed back to what it says: all guests are free, and nothing else is set. */
    @Override
    public Export export(Owner owner, Span span) {
        return (table, out) -> {
            Iterator<Line> lines = prices.lines(owner.tenant(), owner.operator(), span.from(), span.until())
                    .iterator();
            while (lines.hasNext()) {
                List<@Nullable Object> cells = cells(lines.next());
                if (cells.stream().skip(KEY).anyMatch(Objects::nonNull)) {
                    out.row(cells);
                }
            }
        };
    }

    private static List<@Nullable Object> cells(Line line) {
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
        return cells;
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
