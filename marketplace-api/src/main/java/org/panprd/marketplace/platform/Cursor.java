package org.panprd.marketplace.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.panprd.marketplace.kernel.Refusal;

/** Where a page of a list ended, as an opaque text: the sort values of its last row. */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\n";

    public Cursor {
        values = List.copyOf(values);
    }

    /** Reads what {@link #toString} wrote; anything else is refused as an invalid field {@code cursor}. */
    public static Cursor parse(String text, int values) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == values && parts.stream().noneMatch(Cursor::hasControlCharacter)) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "cursor");
        }
        throw Refusal.invalid("cursor", "cursor");
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }
}
