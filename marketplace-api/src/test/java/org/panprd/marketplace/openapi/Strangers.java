package org.panprd.marketplace.openapi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of an example that its schema does not name; a linter lets them pass, for a schema is open. */
record Strangers(Map<String, Object> document, List<String> found) {
    void find(String at, @Nullable Object schema, @Nullable Object value) {
        if (!(schema instanceof Map<?, ?> open)) {
            return;
        }
        Map<?, ?> told = open.get("$ref") instanceof String name ? referred(name) : open;
        if (told.get("anyOf") instanceof List<?> choices) {
            find(at, choices.get(0), value);
        } else if (value instanceof List<?> list) {
            list.forEach(one -> find(at + "[]", told.get("items"), one));
        } else if (value instanceof Map<?, ?> members && told.get("properties") instanceof Map<?, ?> known) {
            members.forEach((name, member) -> {
                if (known.containsKey(name)) {
                    find(at + "." + name, known.get(name), member);
                } else {
                    found.add(at + "." + name);
                }
            });
        } else if (value instanceof Map<?, ?> entries) {
            Set.copyOf(entries.values()).forEach(one -> find(at + "{}", told.get("additionalProperties"), one));
        }
    }

    private Map<?, ?> referred(String name) {
        Object part = document;
        for (String step : name.substring(2).split("/", -1)) {
            part = requireNonNull(((Map<?, ?>) part).get(step));
        }
        return (Map<?, ?>) part;
    }
}
