package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;

/**
 * Somebody is about to look at what there is of these listings, from one day to another that counts: who has it from
 * elsewhere looks there first. Fired outside of transactions.
 */
public record StockLooked(Set<ListingId> listings, LocalDate from, LocalDate until) {
    public StockLooked {
        listings = Set.copyOf(listings);
    }
}
