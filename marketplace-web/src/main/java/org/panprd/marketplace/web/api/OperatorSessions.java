package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator's therapists have to do, in the order of time. */
public record OperatorSessions(List<Row> items, @Nullable String next) {
    /** One session of one booked item. */
    public record Row(
            LocalDate date,
            String time,
            int minutes,
            String bookingId,
            String reference,
            int item,
            int session,
            String listingId,
            String title,
            String optionTitle,
            int persons,
            Taken therapists,
            Taken rooms,
            @Nullable Instant movableUntil,
            @Nullable String reason) {}

    /** So many of so many. */
    public record Taken(int taken, int of) {}

    /** Another time, and why. */
    public record Move(SessionTime to, @Nullable String reason) {}
}
