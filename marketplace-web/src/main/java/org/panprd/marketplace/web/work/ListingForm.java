package org.panprd.marketplace.web.work;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ListingFields.Field;

/**
 * Reads a document from what was typed. Fields are called by their way, as {@code options[0].title.en}; a list tells by
 * {@code rows:options} how many rows it has.
 */
final class ListingForm {
    static final String ROWS = "rows:";
    static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");
    private static final int LONGEST = 4_000;
    private static final int MOST_ROWS = 60;

    private final HttpServletRequest request;
    private final @Nullable String add;
    private final @Nullable String remove;

    private ListingForm(HttpServletRequest request) {
        this.request = request;
        this.add = request.getParameter("add");
        this.remove = request.getParameter("remove");
    }

    /** What was typed, with a row more or less, if that was asked for. */
    static JsonObject read(HttpServletRequest request, String family, List<Field> fields) {
        JsonObjectBuilder document = Json.createObjectBuilder().add("family", family);
        new ListingForm(request).read("", fields, document);
        return document.build();
    }

    private void read(String at, List<Field> fields, JsonObjectBuilder into) {
        for (Field field : fields) {
            String path = at.isEmpty() ? field.name() : at + "." + field.name();
            switch (field.kind()) {
                case "TEXT" -> put(into, field.name(), text(path));
                case "GROUP" -> {
                    JsonObjectBuilder group = Json.createObjectBuilder();
                    read(path, field.fields(), group);
                    put(into, field.name(), group.build());
                }
                case "ROWS" -> put(into, field.name(), rows(path, field));
                case "SET" -> put(into, field.name(), set(path, field));
                default -> {
                    String typed = typed(path);
                    if (!typed.isEmpty()) {
                        into.add(field.name(), value(field.kind(), typed));
                    }
                }
            }
        }
    }

    private JsonObject text(String path) {
        JsonObjectBuilder text = Json.createObjectBuilder();
        for (String language : LANGUAGES) {
            String typed = typed(path + "." + language);
            if (!typed.isEmpty()) {
                text.add(language, typed);
            }
        }
        return text.build();
    }

    /** Empty rows stay, so that what was added can be filled in. */
    private JsonArray rows(String path, Field field) {
        String count = typed(ROWS + path);
        int rows = count.matches("[0-9]{1,2}") ? Math.min(MOST_ROWS, Integer.parseInt(count)) : 0;
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (int i = 0; i < rows; i++) {
            String row = path + "[" + i + "]";
            if (!row.equals(remove)) {
                list.add(row(row, field));
            }
        }
        if (path.equals(add)) {
            list.add(Json.createObjectBuilder());
        }
        return list.build();
    }

    private JsonObject row(String path, Field field) {
        if (field.fields().isEmpty()) {
            return text(path);
        }
        JsonObjectBuilder row = Json.createObjectBuilder();
        read(path, field.fields(), row);
        return row.build();
    }

    private JsonArray set(String path, Field field) {
        String[] sent = request.getParameterValues(path);
        JsonArrayBuilder list = Json.createArrayBuilder();
        Stream.of(sent == null ? new String[0] : sent)
                .flatMap(typed -> Stream.of(typed.split("[\\s,，、;；]+")))
                .filter(typed -> !typed.isEmpty())
                .limit(MOST_ROWS)
                .forEach(typed -> list.add(value(String.valueOf(field.of()), typed)));
        return list.build();
    }

    /** What is no number stays as it was typed: the API says that it is none. */
    private static JsonValue value(String kind, String typed) {
        return switch (kind) {
            case "NUMBER" -> typed.matches("-?[0-9]{1,9}") ? Json.createValue(Integer.parseInt(typed)) : said(typed);
            case "MONEY" ->
                typed.matches("-?[0-9]{1,12}([.][0-9]{1,2})?")
                        ? Json.createValue(
                                new BigDecimal(typed).movePointRight(2).longValueExact())
                        : said(typed);
            case "YES_NO" -> typed.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
            default -> said(typed);
        };
    }

    private static JsonString said(String typed) {
        return Json.createValue(typed);
    }

    private static void put(JsonObjectBuilder into, String name, JsonValue value) {
        boolean isEmpty = (value instanceof JsonObject object && object.isEmpty())
                || (value instanceof JsonArray list && list.isEmpty());
        if (!isEmpty) {
            into.add(name, value);
        }
    }

    /** In one line, as all texts of a listing are. */
    private String typed(String path) {
        String value = request.getParameter(path);
        String typed = value == null ? "" : value.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** As it is typed. */
    static String shown(@Nullable JsonValue value, String kind) {
        if (value instanceof JsonNumber number && kind.equals("MONEY")) {
            return number.bigDecimalValue().movePointLeft(2).toPlainString();
        }
        return value == null || value == JsonValue.NULL
                ? ""
                : value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** The entries of a set. */
    static List<String> entries(@Nullable JsonValue value) {
        List<String> entries = new ArrayList<>();
        if (value instanceof JsonArray list) {
            list.forEach(entry -> entries.add(shown(entry, "")));
        }
        return entries;
    }
}
