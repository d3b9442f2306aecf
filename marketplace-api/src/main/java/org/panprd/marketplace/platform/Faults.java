package org.panprd.marketplace.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

/** Gathers everything that is wrong with a request, so that its sender sees it at once. */
public final class Faults {
    private static final int MAX_FAULTS = 50;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** A dot-atom of RFC 5322 at a host name: what every mail server takes. */
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
            + "@([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.){1,8}[a-zA-Z]{2,24}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}[0-9]");
    private static final int MAX_EMAIL = 254;
    private static final int MAX_PHONE = 30;

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

    /** Text that must be there, of one line, with visible characters only, and not too long. */
    public boolean text(@Nullable String value, String field, int maxLength) {
        if (value == null || value.isBlank()) {
            add(field, "required");
            return false;
        }
        return optionalText(value, field, maxLength);
    }

    /** The same where it may be missing. */
    public boolean optionalText(@Nullable String value, String field, int maxLength) {
        return value == null
                || (require(value.length() <= maxLength, field, "too-long", maxLength)
                        && require(value.codePoints().allMatch(Faults::isVisible), field, "control-characters"));
    }

    /** An address for mail, which must be there. */
    public void email(@Nullable String value, String field) {
        if (value != null && text(value, field, MAX_EMAIL)) {
            require(EMAIL.matcher(value).matches(), field, "email");
        } else if (value == null) {
            add(field, "required");
        }
    }

    /** A telephone number, which must be there. */
    public void phone(@Nullable String value, String field) {
        if (value != null && text(value, field, MAX_PHONE)) {
            require(PHONE.matcher(value).matches(), field, "phone");
        } else if (value == null) {
            add(field, "required");
        }
    }

    /**
     * Not what changes the direction of the text around it, hides in it or is half a character: a name must read the
     * same to the person who wrote it and to the clerk who checks it. Joiners stay: some scripts are written with them.
     */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> character == NON_JOINER || character == JOINER;
            default -> true;
        };
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
