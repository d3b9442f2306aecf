package org.panprd.marketplace.departure;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;

/**
 * An option of a border tour on one date and start time.
 *
 * @param startTime none for what has no start times
 */
record Departure(
        ListingId listing,
        String option,
        LocalDate date,
        @Nullable LocalTime startTime) {
    /** How the audit trail names it. */
    @Override
    public String toString() {
        return listing.code() + "/" + option + "/" + date + (startTime == null ? "" : "T" + startTime);
    }
}
