package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.ImportStock;
import org.panprd.marketplace.availability.ImportStock.Line;
import org.panprd.marketplace.availability.NewStock;
import org.panprd.marketplace.availability.NewStock.Change;

/** Stock by the day: a row for each day of an option at one start, or for several such days. */
@ApplicationScoped
class StockSheet implements SheetRoom {
    private static final SheetTable TABLE = new SheetTable(
            "",
            List.of("listing", "option", "startTime", "from", "until", "weekdays", "capacity", "closed", "taken"),
            List.of("listing", "option", "from"));

    @Inject
    ImportStock stock;

    @Override
    public SheetKind kind() {
        return SheetKind.STOCK;
    }

    @Override
    public List<SheetTable> tables() {
        return List.of(TABLE);
    }

    @Override
    public Request read(Owner owner, List<SheetRow> rows, SheetFaults faults) {
        NewStock changes = changes(rows, faults);
        return new Request(
                () -> stock.check(owner.tenant(), changes, ReadSheet.MOST_ROWS),
                version -> stock.apply(owner.tenant(), owner.operator(), changes, ReadSheet.MOST_ROWS, version));
    }

    @Override
    public Export export(Owner owner, Span span) {
        return (table, out) -> {
            Iterator<Line> lines = stock.lines(owner.tenant(), owner.operator(), span.from(), span.until())
                    .iterator();
            while (lines.hasNext()) {
                out.row(cells(lines.next()));
            }
        };
    }

    private static List<@Nullable Object> cells(Line line) {
        return Arrays.asList(
                line.listing(),
                line.option(),
                Objects.toString(line.startTime(), null),
                line.date(),
                null,
                null,
                line.capacity(),
                line.closed() ? 1 : 0,
                line.taken());
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
