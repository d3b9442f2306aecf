package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of somebody's bookings, newest first. */
public record MyBookings(List<Summary> items, @Nullable String nextCursor) {
    /** A booking in one line. */
    public record Summary(
            String id,
            String reference,
            String status,
            String title,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            List<Named> tenants,
            List<Money> totals,
            @Nullable Instant holdExpiresAt,
            Instant createdAt) {}
}
