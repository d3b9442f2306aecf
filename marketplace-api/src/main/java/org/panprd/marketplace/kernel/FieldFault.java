package org.panprd.marketplace.kernel;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it stands, as in {@code items[0].date}
 * @param key of its text, {@code field.KEY} in the message bundles
 * @param arguments of that text
 */
public record FieldFault(String field, String key, List<Object> arguments) {
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    public static FieldFault of(String field, String key, Object... arguments) {
        return new FieldFault(field, key, List.of(arguments));
    }
}
