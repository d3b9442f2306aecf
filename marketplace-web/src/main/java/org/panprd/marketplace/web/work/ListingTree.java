package org.panprd.marketplace.web.work;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ListingFields.Choice;
import org.panprd.marketplace.web.api.ListingFields.Field;

/** Puts a document into the fields of its form. What it holds stays, whether or not it is one of the choices. */
record ListingTree(JsonObject content, Map<String, String> faults, String language) {
    List<ListingNode> of(List<Field> fields) {
        return of("", fields, content);
    }

    private List<ListingNode> of(String at, List<Field> fields, @Nullable JsonObject within) {
        List<ListingNode> nodes = new ArrayList<>();
        for (Field field : fields) {
            nodes.add(node(at.isEmpty() ? "" : at + ".", field, within));
        }
        return nodes;
    }

    private ListingNode node(String at, Field field, @Nullable JsonObject within) {
        String path = at + field.name();
        JsonValue value = within == null ? null : within.get(field.name());
        List<String> chosen = ListingForm.entries(value);
        boolean isSet = field.kind().equals("SET");
        String shown = isSet ? String.join(", ", chosen) : ListingForm.shown(value, field.kind());
        List<Choice> choices = choices(at, field, within);
        return new ListingNode(
                choices == null ? field.kind() : isSet ? "CHECKS" : "CHOICE",
                path,
                field.label(),
                field.required(),
                shown,
                field.by() == null || field.choices() == null ? null : at + field.by(),
                choices == null ? List.of() : withHeld(choices, isSet ? chosen : List.of(shown)),
                chosen,
                inner(path, field, value),
                faults.get(path));
    }

    private List<ListingNode> inner(String path, Field field, @Nullable JsonValue value) {
        JsonObject object = value instanceof JsonObject found ? found : null;
        return switch (field.kind()) {
            case "TEXT" -> languages(path, object);
            case "GROUP" -> of(path, field.fields(), object);
            case "ROWS" -> rows(path, field, value);
            default -> List.of();
        };
    }

    /** None at all, if anything may be typed. */
    private @Nullable List<Choice> choices(String at, Field field, @Nullable JsonObject within) {
        if (field.by() == null) {
            return field.choices();
        }
        List<Choice> all = field.choices();
        if (all == null) {
            return rowsOf(field.by(), at);
        }
        String value = within == null ? "" : ListingForm.shown(within.get(field.by()), "");
        return all.stream().filter(one -> Objects.equals(one.of(), value)).toList();
    }

    /** The others of a list in the document, by their codes: not the one that the field stands in. */
    private List<Choice> rowsOf(String list, String at) {
        List<Choice> choices = new ArrayList<>();
        JsonArray rows = content.get(list) instanceof JsonArray found ? found : JsonArray.EMPTY_JSON_ARRAY;
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
            String code = row.getString("code", "");
            if (!code.isEmpty() && !at.startsWith(list + "[" + i + "].")) {
                String title = row.get("title") instanceof JsonObject words ? words.getString(language, code) : code;
                choices.add(new Choice(code, title, null, null, null));
            }
        }
        return choices;
    }

    private static List<Choice> withHeld(List<Choice> choices, List<String> held) {
        List<Choice> all = new ArrayList<>(choices);
        for (String code : held) {
            if (!code.isEmpty() && choices.stream().noneMatch(one -> one.code().equals(code))) {
                all.add(new Choice(code, code, null, null, null));
            }
        }
        return all;
    }

    private List<ListingNode> languages(String path, @Nullable JsonObject text) {
        List<ListingNode> nodes = new ArrayList<>();
        for (String tag : ListingForm.LANGUAGES) {
            String at = path + "." + tag;
            String value = text == null ? "" : ListingForm.shown(text.get(tag), "");
            nodes.add(ListingNode.words(at, tag, value, faults.get(at)));
        }
        return nodes;
    }

    private List<ListingNode> rows(String path, Field field, @Nullable JsonValue value) {
        List<ListingNode> rows = new ArrayList<>();
        JsonArray list = value instanceof JsonArray found ? found : JsonArray.EMPTY_JSON_ARRAY;
        boolean isText = field.fields().isEmpty();
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            JsonObject entry = list.get(i) instanceof JsonObject found ? found : null;
            List<ListingNode> nodes = isText ? languages(at, entry) : of(at, field.fields(), entry);
            String label = field.label() + " " + (i + 1);
            rows.add(ListingNode.row(isText ? "TEXT_ROW" : "ROW", at, label, nodes, faults.get(at)));
        }
        return rows;
    }
}
