package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's therapists have to do, in the order of time, local to its tenant. Nobody is named.
 *
 * @param next the cursor of the page after this one; absent on the last
 */
public record OperatorSessionsView(
        List<Row> items, @Nullable String next) {
    /**
     * One session of one item.
     *
     * @param session its number, by which it is moved
     * @param therapists how many of those on duty then are taken, by this and all others, as {@code rooms}
     * @param movableUntil absent if it stays, as what is redeemed
     * @param reason a name of {@link MoveReason}, if the operator has moved it here
     */
    public record Row(
            LocalDate date,
            LocalTime time,
            int minutes,
            UUID bookingId,
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
            @Nullable MoveReason reason) {}

    /** So many of so many. */
    public record Taken(int taken, int of) {}
}
