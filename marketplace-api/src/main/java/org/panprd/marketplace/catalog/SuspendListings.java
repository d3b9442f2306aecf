package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;

/**
 * Takes listings from sale that may not be sold for now, and puts them on sale again. A route with such a leg goes and
 * comes with it. Bookings that were made stand.
 */
@ApplicationScoped
public class SuspendListings {
    @Inject
    SuspendedListings listings;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    @Inject
    Event<CatalogueChanged> changed;

    /** What an operator has published, suspended or not, and what kind of operator it is. */
    public record Published(
            String operatorKind, Map<ListingId, ListingFile> onSale, Map<ListingId, ListingFile> suspended) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Published of(String tenant, String operator) {
        return new Published(
                operators.find(tenant, operator).orElseThrow().kind(),
                listings.of(tenant, operator, false),
                listings.of(tenant, operator, true));
    }

    /** In the scope of all tenants: routes of any may contain them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Collection<ListingId> toSuspend, Collection<ListingId> toResume) {
        Set<ListingId> touched = new TreeSet<>(toSuspend);
        touched.addAll(toResume);
        if (touched.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        listings.set(toSuspend, true, now);
        listings.set(toResume, false, now);
        touched.addAll(listings.routesThrough(touched));
        changed.fire(new CatalogueChanged(touched));
    }
}
