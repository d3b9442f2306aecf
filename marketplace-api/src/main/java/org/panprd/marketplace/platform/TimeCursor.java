package org.panprd.marketplace.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;

/** Where a page of a list ended that is sorted by time, newest first, and then by id. */
public record TimeCursor(Instant at, UUID id) {
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final TimeCursor START = new TimeCursor(FAR, new UUID(0, 0));

    /** Reads what {@link #toString} wrote; the beginning, where there is nothing; a refusal of {@code cursor} otherwise. */
    public static TimeCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        List<String> values = Cursor.parse(text, 2).values();
        try {
            Instant at = Instant.parse(values.get(0));
            if (!at.isAfter(FAR) && !at.isBefore(Instant.EPOCH)) {
                return new TimeCursor(at, UUID.fromString(values.get(1)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "cursor");
        }
        throw Refusal.invalid("cursor", "cursor");
    }

    @Override
    public String toString() {
        return new Cursor(List.of(at.toString(), id.toString())).toString();
    }
}
