package org.panprd.marketplace.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two documents, field by field. Entries that have a code, a kind of guest or a day are compared by that. */
final class Differences {
    private static final List<String> KEYS = List.of("code", "unit", "day");

    private Differences() {}

    /**
     * What one field had, and has.
     *
     * @param field its way, as {@code options[day-ticket].units[ADULT].price.base}
     */
    record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /** In the order of fields. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        flatten("", before, old);
        flatten("", after, now);
        List<Difference> differences = new ArrayList<>();
        now.forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                differences.add(new Difference(field, old.get(field), value));
            }
        });
        TreeSet<String> gone = new TreeSet<>(old.keySet());
        gone.removeAll(now.keySet());
        gone.forEach(field -> differences.add(new Difference(field, old.get(field), null)));
        return differences;
    }

    private static void flatten(String at, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            at.isEmpty() ? member.getKey() : at + "." + member.getKey(), member.getValue(), into));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            int position = 0;
            for (JsonNode entry : node) {
                position++;
                flatten(at + "[" + key(entry, position, at) + "]", entry, into);
            }
        } else if (node.isArray()) {
            into.put(
                    at,
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
        } else if (!node.isNull()) {
            into.put(at, node.asString());
        }
    }

    /** Several legs begin on one day. */
    private static String key(JsonNode entry, int position, String list) {
        return KEYS.stream()
                .filter(key -> entry.path(key).isValueNode() && !list.equals("legs"))
                .map(key -> entry.path(key).asString())
                .findFirst()
                .orElse(String.valueOf(position));
    }
}
