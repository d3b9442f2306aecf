package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import org.panprd.marketplace.kernel.ListingId;

/** Says which listings cost something else when prices have been set, or time goes on; in the scope of all tenants. */
@ApplicationScoped
public class FollowPrices {
    @Inject
    Tariffs tariffs;

    @Inject
    SuspendedListings listings;

    @Inject
    Event<PricesChanged> changed;

    /** A listing, and all routes that contain it. */
    @Transactional
    public void follow(ListingId id) {
        announce(Set.of(id));
    }

    /** All for which something was set: what was ahead yesterday may be over. */
    @Transactional
    public void followAll() {
        announce(tariffs.planned());
    }

    private void announce(Set<ListingId> ids) {
        Set<ListingId> touched = new TreeSet<>(ids);
        touched.addAll(listings.routesThrough(ids));
        if (!touched.isEmpty()) {
            changed.fire(new PricesChanged(touched));
        }
    }
}
