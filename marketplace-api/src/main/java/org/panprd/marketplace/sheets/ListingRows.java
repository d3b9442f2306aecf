package org.panprd.marketplace.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.publishing.ImportDrafts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a sheet that are of one listing. A list of which there are rows becomes these rows, in their order; each goes
 * on from the entry that has the same first column, so that what is no column stays. A list without rows stays.
 */
final class ListingRows implements ImportDrafts.Change {
    private final String code;
    private final List<Placed> rows = new ArrayList<>();
    private final Map<String, Placed> places = new HashMap<>();
    private final Set<Placed> used = new HashSet<>();
    private final List<FieldFault> faults = new ArrayList<>();

    ListingRows(String code) {
        this.code = code;
    }

    /** A row, and its place in the sheet. */
    private record Placed(int place, SheetRow row) {
        String at(String column) {
            return "rows[" + place + "]." + column;
        }
    }

    /** In the order of the sheet, at least one. */
    void add(int place, SheetRow row) {
        rows.add(new Placed(place, row));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ObjectNode made(ObjectNode content) {
        List<Placed> single = of(ListingTable.ROOT, Map.of());
        if (single.isEmpty() && content.isEmpty()) {
            throw Refusal.invalid(rows.get(0).at(ListingTable.LISTING), "unknown-listing");
        }
        used.addAll(single);
        for (Placed row : single) {
            if (places.putIfAbsent("", row) != null) {
                tell(row, ListingTable.LISTING, "sheet-listing-twice");
            } else {
                write(ListingTable.ROOT, content, row);
            }
        }
        lists(ListingTable.ROOT, content, "", Map.of());
        ListingTable.ROOT.all().forEach(table -> of(table, Map.of()).stream()
                .filter(row -> !used.contains(row))
                .forEach(row -> tell(row, table.keys().get(table.keys().size() - 1), "unknown-value")));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(List.copyOf(faults));
        }
        return content;
    }

    private void lists(ListingTable table, ObjectNode entry, String at, Map<String, String> keys) {
        for (ListingTable inner : table.inner()) {
            List<Placed> here = of(inner, keys);
            used.addAll(here);
            String path = at + String.join(".", inner.way());
            here.removeIf(placed ->
                    inner.columns().stream().allMatch(column -> placed.row().text(column.name()) == null));
            if (!here.isEmpty()) {
                ListingTable.put(entry, inner.way(), merged(inner, ListingTable.at(entry, inner.way()), here, path));
            }
            int number = 0;
            for (JsonNode one : ListingTable.at(entry, inner.way())) {
                if (one instanceof ObjectNode object) {
                    ListingColumn first = inner.columns().get(0);
                    Map<String, String> deeper = new HashMap<>(keys);
                    deeper.put(first.name(), first(inner, object));
                    lists(inner, object, path + "[" + number + "].", deeper);
                }
                number++;
            }
        }
    }

    private ArrayNode merged(ListingTable table, JsonNode before, List<Placed> here, String path) {
        List<ObjectNode> left = new ArrayList<>();
        before.forEach(one -> left.add(one instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode()));
        ArrayNode entries = Json.MAPPER.createArrayNode();
        for (Placed placed : here) {
            String first = placed.row().text(table.columns().get(0).name());
            if (ListingTable.isNothing(first)) {
                continue;
            }
            if (first == null && !table.isOfTexts()) {
                tell(placed, table.columns().get(0).name(), "required");
            }
            ObjectNode entry = before(table, left, first);
            places.put(path + "[" + entries.size() + "]", placed);
            write(table, entry, placed);
            entries.add(entry);
        }
        return entries;
    }

    /** The entry that a row goes on from, which no other one does. */
    private static ObjectNode before(ListingTable table, List<ObjectNode> left, @Nullable String first) {
        for (int i = 0; i < left.size(); i++) {
            if (table.isOfTexts() || first(table, left.get(i)).equals(first)) {
                return left.remove(i);
            }
        }
        return Json.MAPPER.createObjectNode();
    }

    private static String first(ListingTable table, ObjectNode entry) {
        ListingColumn column = table.columns().get(0);
        return Objects.toString(column.shown(column.at(entry)), "").strip();
    }

    private void write(ListingTable table, ObjectNode entry, Placed placed) {
        for (ListingColumn column : table.columns()) {
            String fault = column.write(entry, placed.row());
            if (fault != null) {
                tell(placed, column.name(), fault);
            }
        }
    }

    /** Its rows of a table that are of the entries which keys name. */
    private List<Placed> of(ListingTable table, Map<String, String> keys) {
        List<Placed> found = new ArrayList<>(rows);
        found.removeIf(placed -> !placed.row().table().equals(table.name())
                || keys.entrySet().stream()
                        .anyMatch(key -> !key.getValue().equals(placed.row().text(key.getKey()))));
        return found;
    }

    private void tell(Placed row, String column, String key) {
        faults.add(FieldFault.of(row.at(column), key));
    }

    /** The row of the entry that a field is of, and the column; the first row, if it is of none that was sent. */
    @Override
    public String place(String field) {
        if (field.startsWith("rows[")) {
            return field;
        }
        if (field.equals("code")) {
            return rows.get(0).at(ListingTable.LISTING);
        }
        String inside = field.replaceFirst("^content\\.?", "");
        String entry = "";
        for (String candidate : places.keySet()) {
            if (inside.startsWith(candidate) && candidate.length() > entry.length()) {
                entry = candidate;
            }
        }
        Placed row = places.getOrDefault(entry, rows.get(0));
        String rest = inside.substring(entry.length()).replaceAll("\\[[0-9]+]", "");
        return row.at(entry.isEmpty() ? rest : row.row().table() + rest);
    }
}
