package org.panprd.marketplace.web.work;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ListingFields.Field;
import org.panprd.marketplace.web.api.Named;

/**
 * A field of the editor with what it holds.
 *
 * @param kind that of the field; {@code ROW} for an entry of a list, {@code CHOICE} and {@code CHECKS} where there is
 *     something to choose from
 * @param path what its input is called
 * @param chosen the entries of a set
 * @param nodes those within
 * @param fault what is missing or wrong
 */
record ListingNode(
        String kind,
        String path,
        String label,
        boolean required,
        String value,
        List<Named> choices,
        List<String> chosen,
        List<ListingNode> nodes,
        @Nullable String fault) {

    static List<ListingNode> of(List<Field> fields, JsonObject content, Map<String, String> faults) {
        return of("", fields, content, faults);
    }

    private static List<ListingNode> of(
            String at, List<Field> fields, @Nullable JsonObject content, Map<String, String> faults) {
        List<ListingNode> nodes = new ArrayList<>();
        for (Field field : fields) {
            String path = at.isEmpty() ? field.name() : at + "." + field.name();
            JsonValue value = content == null ? null : content.get(field.name());
            nodes.add(node(path, field, value, faults));
        }
        return nodes;
    }

    private static ListingNode node(String path, Field field, @Nullable JsonValue value, Map<String, String> faults) {
        JsonObject object = value instanceof JsonObject found ? found : null;
        List<ListingNode> nodes =
                switch (field.kind()) {
                    case "TEXT" -> languages(path, object, faults);
                    case "GROUP" -> of(path, field.fields(), object, faults);
                    case "ROWS" -> rows(path, field, value, faults);
                    default -> List.of();
                };
        return new ListingNode(
                kind(field),
                path,
                field.label(),
                field.required(),
                field.kind().equals("SET")
                        ? String.join(", ", ListingForm.entries(value))
                        : ListingForm.shown(value, field.kind()),
                field.choices(),
                ListingForm.entries(value),
                nodes,
                faults.get(path));
    }

    private static String kind(Field field) {
        if (field.choices().isEmpty()) {
            return field.kind();
        }
        return field.kind().equals("SET") ? "CHECKS" : "CHOICE";
    }

    private static List<ListingNode> languages(String path, @Nullable JsonObject text, Map<String, String> faults) {
        List<ListingNode> nodes = new ArrayList<>();
        for (String language : ListingForm.LANGUAGES) {
            String at = path + "." + language;
            String value = text == null ? "" : ListingForm.shown(text.get(language), "");
            nodes.add(new ListingNode(
                    "WORDS", at, language, true, value, List.of(), List.of(), List.of(), faults.get(at)));
        }
        return nodes;
    }

    private static List<ListingNode> rows(
            String path, Field field, @Nullable JsonValue value, Map<String, String> faults) {
        List<ListingNode> rows = new ArrayList<>();
        JsonArray list = value instanceof JsonArray found ? found : JsonArray.EMPTY_JSON_ARRAY;
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            JsonObject entry = list.get(i) instanceof JsonObject found ? found : null;
            List<ListingNode> nodes =
                    field.fields().isEmpty() ? languages(at, entry, faults) : of(at, field.fields(), entry, faults);
            rows.add(new ListingNode(
                    field.fields().isEmpty() ? "TEXT_ROW" : "ROW",
                    at,
                    field.label() + " " + (i + 1),
                    false,
                    "",
                    List.of(),
                    List.of(),
                    nodes,
                    faults.get(at)));
        }
        return rows;
    }

    /** An id in the page. */
    public String id() {
        return "f-" + path.replaceAll("[^a-zA-Z0-9-]+", "-");
    }

    public boolean isChosen(String code) {
        return chosen.contains(code);
    }
}
