package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.publishing.ImportDrafts;
import org.panprd.marketplace.publishing.ImportDrafts.Outcome;
import org.panprd.marketplace.tenants.Language;

/** What listings are called and say of themselves: a row for each, which becomes a draft or changes the one that there is. */
@ApplicationScoped
class ListingSheet implements SheetRoom {
    private static final List<String> FIELDS = List.of(
            "family",
            "place",
            "title.zh-Hans",
            "title.zh-Hant",
            "title.en",
            "summary.zh-Hans",
            "summary.zh-Hant",
            "summary.en");
    private static final List<String> COLUMNS = columnsOf(FIELDS);

    @Inject
    ImportDrafts drafts;

    private static List<String> columnsOf(List<String> fields) {
        List<String> columns = new ArrayList<>(List.of("listing"));
        columns.addAll(fields);
        return List.copyOf(columns);
    }

    @Override
    public SheetKind kind() {
        return SheetKind.LISTINGS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("listing");
    }

    @Override
    public Checked check(Owner owner, List<SheetRow> rows, SheetFaults faults) {
        Outcome outcome = drafts.check(owner.tenant(), owner.operator(), lines(rows));
        tell(outcome, rows, faults);
        return new Checked(outcome.changes(), outcome.version());
    }

    @Override
    public void apply(Owner owner, List<SheetRow> rows, Checked checked, SheetFaults faults) {
        Outcome outcome = drafts.apply(owner.tenant(), owner.operator(), lines(rows), checked.version());
        if (outcome.version() != checked.version()) {
            faults.tell(0, "", "sheet-stale");
        }
        tell(outcome, rows, faults);
    }

    @Override
    public void export(Owner owner, Span span, Language language, SheetWriter out) throws IOException {
        for (ImportDrafts.Line line : drafts.lines(owner.tenant(), owner.operator(), FIELDS)) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(line.code()));
            FIELDS.forEach(field -> cells.add(line.fields().get(field)));
            out.row(cells);
        }
    }

    private static void tell(Outcome outcome, List<SheetRow> rows, SheetFaults faults) {
        outcome.obstacles()
                .forEach(obstacle -> faults.found(
                        rows.get(obstacle.line()).number(), obstacle.field(), obstacle.key(), obstacle.arguments()));
    }

    private static List<ImportDrafts.Line> lines(List<SheetRow> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> fields = new HashMap<>();
                    FIELDS.forEach(field -> {
                        String value = row.text(field);
                        if (value != null) {
                            fields.put(field, value);
                        }
                    });
                    return new ImportDrafts.Line(Objects.requireNonNullElse(row.text("listing"), ""), fields);
                })
                .toList();
    }
}
