package org.panprd.marketplace.booking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Cursor;

/** Where a page of sessions ended, which are sorted by these. */
record SessionCursor(LocalDate day, LocalTime at, UUID booking, int item) {
    private static final int FIELDS = 4;

    /** The beginning of that day. */
    static SessionCursor before(LocalDate day) {
        return new SessionCursor(day, LocalTime.MIDNIGHT, new UUID(0, 0), 0);
    }

    /** Reads what {@link #toString} wrote; the beginning of that day, where there is nothing. */
    static SessionCursor parse(@Nullable String text, LocalDate first) {
        if (text == null || text.isEmpty()) {
            return before(first);
        }
        List<String> values = Cursor.parse(text, FIELDS).values();
        try {
            LocalDate day = LocalDate.parse(values.get(0));
            if (!day.isBefore(first)) {
                return new SessionCursor(
                        day,
                        LocalTime.parse(values.get(1)),
                        UUID.fromString(values.get(2)),
                        Integer.parseInt(values.get(3)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "cursor");
        }
        throw Refusal.invalid("cursor", "cursor");
    }

    @Override
    public String toString() {
        return new Cursor(List.of(day.toString(), at.toString(), booking.toString(), String.valueOf(item))).toString();
    }
}
