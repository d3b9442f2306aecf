package org.panprd.marketplace.sheets;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.ListingForm.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value of a listing as a cell has it: amounts in the major unit, several things parted by commas. Times and days are
 * taken as spreadsheets write them; one that cannot be read stays the text that it is, and the listing's check finds it.
 *
 * @param way to the value from the entry that a row is
 * @param of what the entries of a set are
 */
record ListingColumn(
        String name, List<String> way, Kind kind, @Nullable Kind of, List<String> choices) {
    private static final String APART = ", ";
    private static final Pattern PARTED = Pattern.compile("[\\s,;，；、]+");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(:00)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:[0-9]{4}[-/])?([0-9]{1,2})[-/]([0-9]{1,2})");

    /** What an entry has there; missing, if nothing. */
    JsonNode at(JsonNode entry) {
        return ListingTable.at(entry, way);
    }

    /** For a cell; none, if there is nothing. */
    @Nullable
    Object shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : shown(value, kind);
    }

    private Object shown(JsonNode value, Kind what) {
        if (value instanceof ArrayNode set) {
            return set.valueStream()
                    .map(one -> String.valueOf(shown(one, of == null ? Kind.LINE : of)))
                    .collect(Collectors.joining(APART));
        }
        if (what == Kind.MONEY && value.isIntegralNumber()) {
            return new BigDecimal(value.bigIntegerValue(), 2);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (value.canConvertToInt() && value.isIntegralNumber()) {
            return value.intValue();
        }
        return what == Kind.DATE ? day(value.asString()) : value.asString();
    }

    private static Object day(String text) {
        try {
            return SheetRow.day(text);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Makes it what a cell says, unless it is that already; tells the key of a fault, if it can be none of its kind. */
    @Nullable
    String write(ObjectNode entry, SheetRow row) {
        String text = row.text(name);
        Object before = shown(at(entry));
        if (text == null || (before != null && plain(text).equals(plain(before.toString())))) {
            return null;
        }
        if (ListingTable.isNothing(text)) {
            ListingTable.put(entry, way, null);
            return null;
        }
        SheetFaults faults = new SheetFaults();
        JsonNode value = kind == Kind.SET ? set(text, row, faults) : value(text, kind, row, faults);
        if (value != null) {
            ListingTable.put(entry, way, value);
        }
        return faults.all().stream().findFirst().map(SheetFault::key).orElse(null);
    }

    private ArrayNode set(String text, SheetRow row, SheetFaults faults) {
        ArrayNode set = Json.MAPPER.createArrayNode();
        for (String one : PARTED.split(text, -1)) {
            JsonNode value = one.isEmpty() ? null : value(one, of == null ? Kind.LINE : of, row, faults);
            if (value != null) {
                set.add(value);
            }
        }
        return set;
    }

    private @Nullable JsonNode value(String text, Kind what, SheetRow row, SheetFaults faults) {
        SheetRow cell = new SheetRow(row.table(), row.number(), Map.of(name, text));
        return switch (what) {
            case NUMBER -> {
                Integer number = cell.number(name, faults);
                yield number == null ? null : IntNode.valueOf(number);
            }
            case MONEY -> {
                Long amount = cell.amount(name, faults);
                yield amount == null ? null : LongNode.valueOf(amount);
            }
            case YES_NO -> {
                Boolean yes = cell.yes(name, faults);
                yield yes == null ? null : BooleanNode.valueOf(yes);
            }
            case TIME -> StringNode.valueOf(twoDigits(TIME, text, ":"));
            case MONTH_DAY -> StringNode.valueOf(twoDigits(MONTH_DAY, text, "-"));
            case DATE -> StringNode.valueOf(day(text).toString());
            default -> StringNode.valueOf(text);
        };
    }

    private static String twoDigits(Pattern pattern, String text, String between) {
        Matcher found = pattern.matcher(text);
        return found.matches()
                ? String.format(
                        Locale.ROOT,
                        "%02d%s%02d",
                        Integer.valueOf(found.group(1)),
                        between,
                        Integer.valueOf(found.group(2)))
                : text;
    }

    private static String plain(String text) {
        return text.strip().replace("\r\n", "\n");
    }
}
