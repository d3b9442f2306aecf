package org.panprd.marketplace.tenants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there is to fill in of a listing: the fields of its JSON Schema, in their order, with what goes into each. */
public final class ListingForm {
    private static final String SCHEMA = "/schema/listing.schema.json";

    /** The fields that belong to some families only, or to none because they are no form's; all others belong to every one. */
    private static final Map<String, Set<Family>> FAMILIES = Map.ofEntries(
            Map.entry("photos", Set.of()),
            Map.entry("share", Set.of()),
            Map.entry("transfer", Set.of(Family.TRANSFER)),
            Map.entry("port", Set.of(Family.BORDER_TOUR)),
            Map.entry("direction", Set.of(Family.BORDER_TOUR)),
            Map.entry("group", Set.of(Family.BORDER_TOUR)),
            Map.entry("wellness", Set.of(Family.WELLNESS)),
            Map.entry("sessions", Set.of(Family.WELLNESS)),
            Map.entry("corridor", Set.of(Family.ROUTE)),
            Map.entry("discountPercent", Set.of(Family.ROUTE)),
            Map.entry("maxGuests", Set.of(Family.ROUTE)),
            Map.entry("days", Set.of(Family.ROUTE)),
            Map.entry("legs", Set.of(Family.ROUTE)));

    /** What publishing sets. */
    private static final Set<String> NOT_SET = Set.of("share");

    private static final JsonNode LISTING = read(SCHEMA);

    private ListingForm() {}

    /** What goes into a field. */
    public enum Kind {
        /** The same text in three languages. */
        TEXT,
        /** A line, such as a code; one of the choices, if there are any. */
        LINE,
        NUMBER,
        MONEY,
        YES_NO,
        TIME,
        MONTH_DAY,
        DATE,
        /** Several lines, numbers or times; of the choices, if there are any. */
        SET,
        /** Fields of its own. */
        GROUP,
        /** Any number of rows of the same fields; of a text in three languages, if it has no fields. */
        ROWS
    }

    /**
     * A field.
     *
     * @param choices all that a schema knows; empty, if it is free, or if others know
     * @param rows how many entries it may have
     * @param of what the entries of a set are
     */
    public record FormField(
            String name,
            Kind kind,
            boolean required,
            List<String> choices,
            int rows,
            @Nullable Kind of,
            List<FormField> fields) {}

    /** The fields of a listing of that family. */
    public static List<FormField> of(Family family) {
        return fields(LISTING, family);
    }

    /** Every field that an operator can set, of whichever family, with those that are no form's. */
    public static List<FormField> all() {
        return fields(LISTING, null);
    }

    /** The names of all fields of any family, those in three languages aside. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        gather(all(), names);
        return names;
    }

    private static void gather(List<FormField> fields, Set<String> names) {
        fields.forEach(field -> {
            names.add(field.name());
            gather(field.fields(), names);
        });
    }

    private static List<FormField> fields(JsonNode schema, @Nullable Family family) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        List<FormField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            boolean belongs = family == null ? !NOT_SET.contains(name) : belongs(name, family);
            if (belongs) {
                fields.add(field(name, resolve(property.getValue()), required.contains(name), family));
            }
        }
        return List.copyOf(fields);
    }

    private static boolean belongs(String name, Family family) {
        return Optional.ofNullable(FAMILIES.get(name))
                .map(families -> families.contains(family))
                .orElse(!(name.equals("options") && family == Family.ROUTE));
    }

    private static FormField field(String name, JsonNode schema, boolean required, @Nullable Family family) {
        if (schema.has("items")) {
            JsonNode items = resolve(schema.path("items"));
            int rows = schema.path("maxItems").asInt(0);
            Kind of = kind(items);
            return switch (of) {
                case GROUP -> new FormField(name, Kind.ROWS, required, List.of(), rows, null, fields(items, family));
                case TEXT -> new FormField(name, Kind.ROWS, required, List.of(), rows, null, List.of());
                default -> new FormField(name, Kind.SET, required, choices(items), rows, of, List.of());
            };
        }
        Kind kind = kind(schema);
        List<FormField> fields = kind == Kind.GROUP ? fields(schema, family) : List.of();
        return new FormField(name, kind, required, choices(schema), 0, null, fields);
    }

    private static Kind kind(JsonNode schema) {
        if (schema.path("properties").has("zh-Hans")) {
            return Kind.TEXT;
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> Kind.GROUP;
            case "boolean" -> Kind.YES_NO;
            case "integer" ->
                schema.path("description").asString("").startsWith("Whole minor units") ? Kind.MONEY : Kind.NUMBER;
            default -> ofText(schema);
        };
    }

    private static Kind ofText(JsonNode schema) {
        if (schema.path("format").asString("").equals("date")) {
            return Kind.DATE;
        }
        String pattern = schema.path("pattern").asString("");
        if (pattern.contains(":[0-5]")) {
            return Kind.TIME;
        }
        return pattern.startsWith("^(0[1-9]|1[0-2])-") ? Kind.MONTH_DAY : Kind.LINE;
    }

    private static List<String> choices(JsonNode schema) {
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(choice -> choices.add(choice.stringValue()));
        int most = schema.path("maximum").asInt(0);
        if (choices.isEmpty() && schema.path("minimum").asInt(0) == 1 && most > 0 && most <= 12) {
            for (int i = 1; i <= most; i++) {
                choices.add(String.valueOf(i));
            }
        }
        return List.copyOf(choices);
    }

    /** Names of definitions are used once in both schemas, and those of the common one refer to each other. */
    private static JsonNode resolve(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (ref.isEmpty()) {
            return schema;
        }
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        JsonNode own = LISTING.path("$defs").path(name);
        JsonNode found = own.isMissingNode() ? Common.SCHEMA.path("$defs").path(name) : own;
        return resolve(found);
    }

    /** Read when it is needed first. */
    private static final class Common {
        static final JsonNode SCHEMA = read("/schema/common.schema.json");
    }

    private static JsonNode read(String name) {
        try (InputStream schema = ListingForm.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("No schema " + name);
            }
            return JsonMapper.shared().readTree(schema.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
