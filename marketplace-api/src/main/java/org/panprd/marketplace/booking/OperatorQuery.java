package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of its items an operator asks for. Without a status those that were paid for, whatever became of them.
 *
 * @param from first day of service; any, if absent
 * @param to last day of service; any, if absent
 */
public record OperatorQuery(
        String tenant,
        String operator,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BookingStatus status,
        @Nullable String listing,
        @Nullable String reference,
        @Nullable Flag flag,
        Order order,
        @Nullable After after,
        int limit) {

    /** What an operator has to look at. */
    public enum Flag {
        /** A port that it crosses is closed. */
        AFFECTED,
        /** Its listing is taken off the market. */
        SUSPENDED
    }

    /** In which order items come. */
    public enum Order {
        /** By the day of service, the next one first. */
        DATE,
        /** By when they were booked, the last one first. */
        BOOKED
    }

    /** The item after which a page begins; of date and moment the one that its order goes by. */
    public record After(@Nullable LocalDate date, @Nullable Instant bookedAt, UUID booking, int item) {}
}
