package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of a booking, as its operator sees it in a list: without a name. */
public record Booked(
        String bookingId,
        int item,
        String reference,
        String listingId,
        String title,
        String optionId,
        String optionTitle,
        LocalDate date,
        LocalDate endDate,
        @Nullable String startTime,
        Map<String, Integer> units,
        int persons,
        @Nullable Integer rooms,
        Money price,
        String status,
        Instant bookedAt,
        List<String> flags) {

    /** Some of them, in the order that was asked for. */
    public record Page(List<Booked> items, @Nullable String nextCursor, Instant asOf) {}

    /** How many are new. */
    public record Count(int bookings) {}
}
