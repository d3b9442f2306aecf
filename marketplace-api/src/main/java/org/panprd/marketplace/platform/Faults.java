package org.panprd.marketplace.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

/** Gathers everything that is wrong with a request, so that its sender sees it at once. */
public final class Faults {
    private static final int MAX_FAULTS = 50;

    private final List<FieldFault> faults = new ArrayList<>();

    public void add(String field, String key, Object... arguments) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(FieldFault.of(field, key, arguments));
        }
    }

    /** Tells whether the condition holds; if not, the field is at fault. */
    public boolean require(boolean condition, String field, String key, Object... arguments) {
        if (!condition) {
            add(field, key, arguments);
        }
        return condition;
    }

    /** Text that must be there, of one line, without control characters, and not too long. */
    public boolean text(@Nullable String value, String field, int maxLength) {
        if (value == null || value.isBlank()) {
            add(field, "required");
            return false;
        }
        return require(value.length() <= maxLength, field, "too-long", maxLength)
                && require(value.chars().noneMatch(Character::isISOControl), field, "control-characters");
    }

    public boolean size(@Nullable Collection<?> values, String field, int min, int max) {
        int size = values == null ? 0 : values.size();
        return require(size >= min && size <= max, field, "size", min, max);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Refuses the request if anything is wrong with it. */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
