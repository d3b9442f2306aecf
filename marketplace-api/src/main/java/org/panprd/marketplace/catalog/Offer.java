package org.panprd.marketplace.catalog;

import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;

/** A listing that is for sale, with all that its price comes from. */
public record Offer(ListingFile document, Tariff tariff) {

    /** Listings for whose prices their documents are enough. */
    public static Map<ListingId, Offer> plain(Map<ListingId, ListingFile> listings) {
        Map<ListingId, Offer> offers = new TreeMap<>();
        listings.forEach((id, listing) -> offers.put(id, new Offer(listing, Tariff.NONE)));
        return offers;
    }
}
