package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.TenantFolder;

/**
 * Brings the regions' files into the catalogue, in one transaction, for one node at a time. What has not changed since
 * the last time is left alone; a listing whose file is gone is taken from sale. To be called in the scope of all
 * tenants.
 */
@ApplicationScoped
public class LoadCatalogue {
    private static final long LOCK = 4_101_001L;

    @Inject
    Regions regions;

    @Inject
    Listings listings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<ListingChanged> changed;

    @Inject
    Event<PlaceChanged> placeChanged;

    /** The number of listings that were new, changed or taken from sale. */
    @Transactional
    public int load() {
        sql.query("select pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
        Map<ListingId, String> known = listings.sourceHashes();
        var seen = new HashSet<ListingId>();
        var updated = new HashSet<ListingId>();
        var places = new ArrayList<PlaceChanged>();
        Instant now = clock.instant();
        for (TenantFolder folder : regions.folders()) {
            listings.store(folder.code(), folder.operators(), folder.places())
                    .forEach(code -> places.add(new PlaceChanged(folder.code(), code)));
            for (ListingFile file : folder.listings()) {
                ListingId id = new ListingId(folder.code(), file.code());
                seen.add(id);
                if (!folder.sha256(file).equals(known.get(id))) {
                    publish(id, file, folder.sha256(file), now);
                    updated.add(id);
                }
            }
        }
        known.keySet().stream().filter(id -> !seen.contains(id)).forEach(id -> {
            listings.find(id).ifPresent(listing -> listing.pause(now));
            updated.add(id);
        });
        listings.flush();
        places.forEach(placeChanged::fire);
        tell(updated);
        return updated.size();
    }

    private void publish(ListingId id, ListingFile file, String hash, Instant now) {
        Optional<Listing> known = listings.find(id);
        if (known.isPresent()) {
            known.get().publish(file, hash, now);
        } else {
            listings.add(new Listing(id, file, hash, now));
        }
    }

    /** First what stands alone, then the routes, also those that only contain something that changed. */
    private void tell(Set<ListingId> updated) {
        List<ListingId> routes = new ArrayList<>();
        for (TenantFolder folder : regions.folders()) {
            folder.listings().stream()
                    .filter(ListingFile::isRoute)
                    .filter(route -> updated.contains(new ListingId(folder.code(), route.code()))
                            || route.legs().stream().anyMatch(leg -> updated.contains(ListingId.of(leg.listing()))))
                    .forEach(route -> routes.add(new ListingId(folder.code(), route.code())));
        }
        updated.stream()
                .filter(id -> !routes.contains(id))
                .sorted()
                .forEach(id -> changed.fire(new ListingChanged(id)));
        routes.stream().sorted().forEach(id -> changed.fire(new ListingChanged(id)));
    }
}
