package org.panprd.marketplace.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;
import org.panprd.marketplace.tenants.ListingForm.FormField;
import org.panprd.marketplace.tenants.ListingForm.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of what listings are: their single values, a row for each, or the entries of one of their lists. All of them come
 * of the schema, so that a field that it gets has a column.
 *
 * @param way to the list from the entry around it
 * @param isOfTexts whether its entries are texts in three languages and have no other name
 * @param keys columns that say whose entry a row is
 * @param columns the first says which one it is, unless they are texts
 * @param inner the lists that its entries have
 */
record ListingTable(
        String name,
        List<String> way,
        boolean isOfTexts,
        List<String> keys,
        List<ListingColumn> columns,
        List<ListingTable> inner) {
    static final String LISTING = "listing";

    /** Since an empty cell leaves what there is. */
    private static final Set<String> NOTHING = Set.of("-", "－", "–", "—");

    /** Single values, one row for each listing. */
    static final ListingTable ROOT = root();

    private static ListingTable root() {
        List<FormField> fields = ListingForm.all().stream()
                .filter(field -> !Set.of("code", "operator").contains(field.name()))
                .toList();
        return of("listings", "", List.of(), List.of(LISTING), fields);
    }

    private static ListingTable of(
            String name, String prefix, List<String> way, List<String> keys, List<FormField> fields) {
        List<ListingColumn> columns = new ArrayList<>();
        List<ListingTable> inner = new ArrayList<>();
        if (fields.isEmpty()) {
            texts(prefix, List.of(), columns);
        }
        flat(prefix, List.of(), fields, columns, (path, field) -> {
            List<String> around =
                    way.isEmpty() ? keys : and(keys, columns.get(0).name());
            inner.add(of(field.name(), field.name() + ".", path, around, field.fields()));
        });
        return new ListingTable(name, way, fields.isEmpty(), keys, List.copyOf(columns), List.copyOf(inner));
    }

    private interface Lists {
        void found(List<String> way, FormField list);
    }

    private static void flat(
            String prefix, List<String> way, List<FormField> fields, List<ListingColumn> columns, Lists lists) {
        for (FormField field : fields) {
            List<String> path = and(way, field.name());
            String name = prefix + field.name();
            switch (field.kind()) {
                case GROUP -> flat(name + ".", path, field.fields(), columns, lists);
                case TEXT -> texts(name + ".", path, columns);
                case ROWS -> lists.found(path, field);
                default -> columns.add(new ListingColumn(name, path, field.kind(), field.of(), field.choices()));
            }
        }
    }

    private static void texts(String prefix, List<String> way, List<ListingColumn> columns) {
        for (Language language : Language.values()) {
            String tag = language.tag();
            columns.add(new ListingColumn(prefix + tag, and(way, tag), Kind.TEXT, null, List.of()));
        }
    }

    private static List<String> and(List<String> steps, String one) {
        return Stream.concat(steps.stream(), Stream.of(one)).toList();
    }

    /** With those inside it, each after the one around it. */
    Stream<ListingTable> all() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(ListingTable::all));
    }

    /** Its form. */
    SheetTable sheet() {
        List<String> needed =
                isOfTexts || way.isEmpty() ? keys : and(keys, columns.get(0).name());
        return new SheetTable(
                name,
                Stream.concat(keys.stream(), columns.stream().map(ListingColumn::name))
                        .toList(),
                needed);
    }

    /** Whether a cell says that there shall be nothing. */
    static boolean isNothing(@Nullable String text) {
        return text != null && NOTHING.contains(text);
    }

    /** What follows a way; missing, if it leads nowhere. */
    static JsonNode at(JsonNode from, List<String> way) {
        JsonNode node = from;
        for (String step : way) {
            node = node instanceof ObjectNode object ? object.path(step) : MissingNode.getInstance();
        }
        return node;
    }

    /** Puts a value at the end of a way, or takes away what is there. */
    static void put(ObjectNode into, List<String> way, @Nullable JsonNode value) {
        ObjectNode node = into;
        for (String step : way.subList(0, way.size() - 1)) {
            node = node.path(step) instanceof ObjectNode there ? there : node.putObject(step);
        }
        String last = way.get(way.size() - 1);
        if (value == null) {
            node.remove(last);
        } else {
            node.set(last, value);
        }
    }
}
