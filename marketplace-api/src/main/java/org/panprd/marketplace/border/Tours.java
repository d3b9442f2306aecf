package org.panprd.marketplace.border;

import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/** What is to be known of tours. */
public final class Tours {
    private Tours() {}

    /**
     * A tour begins at home unless it says otherwise: one of the region on the far side of its port comes in, every other
     * one goes out.
     */
    public static Direction direction(ListingFile tour, Port port, String regionIso3166) {
        Direction own = tour.direction();
        if (own != null) {
            return own;
        }
        return regionIso3166.equals(port.counterpart()) ? Direction.IN : Direction.OUT;
    }

    /** Whether it leads into another country or territory than that of its region; what comes in from there stays. */
    public static boolean leaves(ListingFile tour, Port port, String regionIso3166) {
        return port.entered(direction(tour, port, regionIso3166))
                .filter(regionIso3166::startsWith)
                .isEmpty();
    }
}
