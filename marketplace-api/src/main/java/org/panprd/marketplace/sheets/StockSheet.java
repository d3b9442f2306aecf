package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.ImportStock;
import org.panprd.marketplace.availability.ImportStock.Line;
import org.panprd.marketplace.availability.ImportStock.Outcome;
import org.panprd.marketplace.availability.NewStock;
import org.panprd.marketplace.availability.NewStock.Change;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.tenants.Language;

/** Stock by the day: a row for each day of an option at one start, or for several such days. */
@ApplicationScoped
class StockSheet implements SheetRoom {
    private static final List<String> COLUMNS =
            List.of("listing", "option", "startTime", "from", "until", "weekdays", "capacity", "closed", "taken");

    @Inject
    ImportStock stock;

    @Override
    public SheetKind kind() {
        return SheetKind.STOCK;
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
        NewStock changes = changes(rows, faults);
        if (!faults.isEmpty()) {
            return new Checked(0, 0);
        }
        Outcome outcome = stock.check(owner.tenant(), changes, ReadSheet.MOST_ROWS);
        tell(outcome, rows, faults);
        return new Checked(outcome.days(), outcome.version());
    }

    @Override
    public void apply(Owner owner, List<SheetRow> rows, Checked checked, SheetFaults faults) {
        NewStock changes = changes(rows, faults);
        Outcome outcome =
                stock.apply(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS, checked.version());
        if (outcome.version() != checked.version()) {
            faults.tell(0, "", "sheet-stale");
        }
        tell(outcome, rows, faults);
    }

    @Override
    public void export(Owner owner, Span span, Language language, SheetWriter out) throws IOException {
        Iterator<Line> lines = stock.lines(owner.tenant(), owner.operator(), span.from(), span.until())
                .iterator();
        while (lines.hasNext()) {
            Line line = lines.next();
            out.row(Arrays.<@Nullable Object>asList(
                    line.listing(),
                    line.option(),
                    Objects.toString(line.startTime(), null),
                    line.date(),
                    null,
                    null,
                    line.capacity(),
                    line.closed() ? 1 : 0,
                    line.taken()));
        }
    }

    private static void tell(Outcome outcome, List<SheetRow> rows, SheetFaults faults) {
        outcome.obstacles().forEach(obstacle -> {
            int row = rows.get(obstacle.change()).number();
            if (obstacle.taken() == 0) {
                faults.tell(row, "from", "sheet-day-twice");
            } else {
                faults.tell(row, "capacity", "sheet-below-sold", obstacle.taken());
            }
        });
    }

    private static NewStock changes(List<SheetRow> rows, SheetFaults faults) {
        List<Change> changes = new ArrayList<>();
        for (SheetRow row : rows) {
            LocalDate from = row.date("from", faults);
            LocalDate until = row.date("until", faults);
            changes.add(new Change(
                    row.text("listing"),
                    row.text("option"),
                    row.time("startTime", faults),
                    from,
                    until == null ? from : until,
                    row.weekdays("weekdays", faults),
                    row.number("capacity", faults),
                    null,
                    row.yes("closed", faults)));
        }
        return new NewStock(changes);
    }
}
