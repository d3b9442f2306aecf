package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;

/** What stands booked in a region of listings that are off the market; it names nobody. */
public record SuspendedBookings(List<OfListing> items) {
    /** The items of a listing, and some of their references. */
    public record OfListing(
            String operator,
            String listingId,
            String title,
            int items,
            int guests,
            LocalDate first,
            LocalDate last,
            List<String> references) {
        /** The references, for people to read. */
        public String listed() {
            return String.join(" · ", references);
        }

        /** How many there are besides. */
        public int more() {
            return items - references.size();
        }
    }
}
