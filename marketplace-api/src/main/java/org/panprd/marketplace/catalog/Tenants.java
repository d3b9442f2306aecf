package org.panprd.marketplace.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;

/** The tenants that a listing leads through. */
public final class Tenants {
    private Tenants() {}

    /** Its own; for a route, those of its legs in the order of the trip. */
    public static List<String> of(ListingId id, ListingFile listing) {
        var codes = new LinkedHashSet<String>();
        listing.legs().stream()
                .sorted(java.util.Comparator.comparingInt(Leg::day))
                .forEach(leg -> codes.add(leg.tenant()));
        if (codes.isEmpty()) {
            codes.add(id.tenant());
        }
        return List.copyOf(codes);
    }
}
