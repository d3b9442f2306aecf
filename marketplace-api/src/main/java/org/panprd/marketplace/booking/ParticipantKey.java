package org.panprd.marketplace.booking;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a participant of a border tour; written {@code BOOKING.ITEM.NUMBER}.
 *
 * @param number of the booking's participants, from 1
 */
public record ParticipantKey(UUID booking, int item, int number) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,4})\\.([0-9]{1,4})");

    /** Reads what {@link #toString} has written. */
    public static Optional<ParticipantKey> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? read(parts) : Optional.empty();
    }

    private static Optional<ParticipantKey> read(Matcher parts) {
        try {
            return Optional.of(new ParticipantKey(
                    UUID.fromString(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return booking + "." + item + "." + number;
    }
}
