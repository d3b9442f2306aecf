package org.panprd.marketplace.border;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.NewEligibility.NewTraveller;

/**
 * Who asks where they can go, and when.
 *
 * @param returnDate the same day, if absent
 * @param groupSize 1, if absent
 * @param cursor where the page before ended
 */
public record NewCrossings(
        @Nullable NewTraveller traveller,
        @Nullable LocalDate date,
        @Nullable LocalDate returnDate,
        @Nullable Integer groupSize,
        @Nullable String cursor,
        @Nullable Integer limit) {}
