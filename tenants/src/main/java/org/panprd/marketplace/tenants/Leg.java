package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of a route: {@code listing} is written TENANT.CODE; {@code nights} is given for a room and only then.
 *
 * @param share set when the route is published, where the listing is another operator's; none in files
 */
public record Leg(
        int day,
        String listing,
        String option,
        @Nullable LocalTime startTime,
        @Nullable Integer nights,
        @Nullable Share share) {

    /** The same by that partnership, or by none. */
    public Leg by(@Nullable Share other) {
        return new Leg(day, listing, option, startTime, nights, other);
    }

    public String tenant() {
        return listing.substring(0, listing.indexOf('.'));
    }

    public String listingCode() {
        return listing.substring(listing.indexOf('.') + 1);
    }
}
