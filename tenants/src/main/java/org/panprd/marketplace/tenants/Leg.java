package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of a route: {@code listing} is written TENANT.CODE; {@code nights} is given for a room and only then. */
public record Leg(
        int day,
        String listing,
        String option,
        @Nullable LocalTime startTime,
        @Nullable Integer nights) {

    public String tenant() {
        return listing.substring(0, listing.indexOf('.'));
    }

    public String listingCode() {
        return listing.substring(listing.indexOf('.') + 1);
    }
}
