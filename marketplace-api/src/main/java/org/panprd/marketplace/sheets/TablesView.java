package org.panprd.marketplace.sheets;

import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** The tables of a kind of sheet, in the reader's language. */
public record TablesView(List<TableView> items) {

    /**
     * A table.
     *
     * @param code empty, if there is no other
     */
    public record TableView(String code, String name, List<ColumnView> columns) {}

    /**
     * A column.
     *
     * @param needed whether every sheet has it
     * @param hint what goes into it; empty where its name says that
     * @param choices all that it may hold; empty if others know, or if it is free
     */
    public record ColumnView(String code, String name, boolean needed, String hint, List<String> choices) {}

    static TablesView of(List<SheetTable> tables, Language language) {
        return new TablesView(
                tables.stream().map(table -> table(table, language)).toList());
    }

    private static TableView table(SheetTable table, Language language) {
        return new TableView(
                table.name(),
                SheetTable.label(table.name(), language),
                table.columns().stream()
                        .map(column -> column(column, table, language))
                        .toList());
    }

    private static ColumnView column(String name, SheetTable table, Language language) {
        Optional<ListingColumn> known = ListingTable.ROOT
                .all()
                .filter(one -> one.name().equals(table.name()))
                .flatMap(one -> one.columns().stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return new ColumnView(
                name,
                SheetTable.label(name, language),
                table.needed().contains(name),
                known.map(one -> Texts.text(language, "sheet.hint." + one.kind()))
                        .orElse(""),
                known.map(ListingColumn::choices).orElse(List.of()));
    }
}
