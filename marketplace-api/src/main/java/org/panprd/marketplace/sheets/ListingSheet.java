package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.publishing.ImportDrafts;
import org.panprd.marketplace.publishing.ImportDrafts.Change;
import tools.jackson.databind.JsonNode;

/** All that listings are: what is sent becomes drafts, or changes those that there are. */
@ApplicationScoped
class ListingSheet implements SheetRoom {
    private static final List<SheetTable> TABLES =
            ListingTable.ROOT.all().map(ListingTable::sheet).toList();

    @Inject
    ImportDrafts drafts;

    @Override
    public SheetKind kind() {
        return SheetKind.LISTINGS;
    }

    @Override
    public List<SheetTable> tables() {
        return TABLES;
    }

    @Override
    public Request read(Owner owner, List<SheetRow> rows, SheetFaults faults) {
        List<Change> changes = changes(rows);
        return new Request(
                () -> drafts.check(owner.tenant(), owner.operator(), changes),
                version -> drafts.apply(owner.tenant(), owner.operator(), changes, version));
    }

    /** In the order in which listings are named first. */
    static List<Change> changes(List<SheetRow> rows) {
        Map<String, ListingRows> listings = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String code = Objects.requireNonNullElse(rows.get(i).text(ListingTable.LISTING), "");
            listings.computeIfAbsent(code, ListingRows::new).add(i, rows.get(i));
        }
        return List.copyOf(listings.values());
    }

    @Override
    public Export export(Owner owner, Span span) {
        Map<String, JsonNode> contents = drafts.contents(owner.tenant(), owner.operator());
        return (table, out) -> write(contents, table, out);
    }

    static void write(Map<String, JsonNode> contents, SheetTable table, SheetWriter out) throws IOException {
        for (Map.Entry<String, JsonNode> listing : contents.entrySet()) {
            for (List<@Nullable Object> row :
                    rows(table, ListingTable.ROOT, List.of(listing.getKey()), listing.getValue())) {
                out.row(row);
            }
        }
    }

    private static List<List<@Nullable Object>> rows(
            SheetTable wanted, ListingTable table, List<@Nullable Object> keys, JsonNode entry) {
        List<@Nullable Object> cells = new ArrayList<>(keys);
        table.columns().forEach(column -> cells.add(column.shown(column.at(entry))));
        if (table.name().equals(wanted.name())) {
            return List.of(cells);
        }
        List<@Nullable Object> around = table.way().isEmpty() ? keys : cells.subList(0, keys.size() + 1);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ListingTable inner : table.inner()) {
            ListingTable.at(entry, inner.way()).forEach(one -> rows.addAll(rows(wanted, inner, around, one)));
        }
        return rows;
    }
}
