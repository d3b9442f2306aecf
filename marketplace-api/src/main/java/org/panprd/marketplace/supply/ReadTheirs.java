package org.panprd.marketplace.supply;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.octo.OctoJson;
import tools.jackson.core.JacksonException;

/**
 * Reads what a supplier has answered: what we do not know is passed over, and what we need has to be there, of its type,
 * and without characters that no text has.
 */
final class ReadTheirs {
    private static final int LONGEST_TEXT = 20_000;

    private ReadTheirs() {}

    /**
     * One object, or an array of them.
     *
     * @throws SupplierSilent if it is not that
     */
    static <T> T read(String body, Class<T> type) {
        T read;
        try {
            read = OctoJson.readOwn(body, type);
        } catch (JacksonException e) {
            throw new SupplierSilent("No " + type.getSimpleName() + " of OCTO");
        }
        require(read, type.getSimpleName());
        return read;
    }

    private static void require(@Nullable Object value, String what) {
        if (value == null) {
            throw new SupplierSilent(what + " is missing");
        } else if (value instanceof String text) {
            requireText(text, what);
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> require(one, what));
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                require(Array.get(value, i), what);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                requireComponent(value, component);
            }
        }
    }

    private static void requireComponent(Object owner, RecordComponent component) {
        Object value;
        try {
            value = component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (value != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            require(value, owner.getClass().getSimpleName() + "." + component.getName());
        }
    }

    private static void requireText(String text, String what) {
        boolean isText = text.length() <= LONGEST_TEXT
                && text.chars().noneMatch(one -> Character.isISOControl(one) && "\n\r\t".indexOf(one) < 0);
        if (!isText) {
            throw new SupplierSilent(what + " is no text");
        }
    }
}
