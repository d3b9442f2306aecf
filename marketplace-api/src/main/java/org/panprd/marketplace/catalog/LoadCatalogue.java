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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.TenantFolder;

/**
 * Brings the regions' files into the catalogue, in one transaction, for one node at a time. A listing for which no file
 * has changed since the last time is left alone, so the second node writes nothing; one whose file is gone is taken from
 * sale. What was published from the console stays as it is, whether a file has it or not; what is derived from it follows
 * the shared files too. To be called in the scope of all tenants.
 */
@ApplicationScoped
public class LoadCatalogue {
    private static final long LOCK = 4_101_001L;

    /** Counted up when what is derived from the files takes another form: then all of it is derived again. */
    private static final String FORM = "2 ";

    @Inject
    Regions regions;

    @Inject
    Listings listings;

    @Inject
    ConsoleListings consoleListings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CatalogueChanged> changed;

    /** The number of listings that were new, changed or taken from sale. */
    @Transactional
    public int load() {
        sql.query("select pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
        Map<ListingId, ConsoleListings.Known> own = consoleListings.known();
        Map<ListingId, String> known = listings.sourceHashes();
        Set<ListingId> gone = new HashSet<>(known.keySet());
        Map<ListingId, String> stale = new TreeMap<>();
        regions.sourceHashes().forEach((text, sources) -> {
            ListingId id = ListingId.of(text);
            String hash = FORM + sources;
            gone.remove(id);
            if (!own.containsKey(id) && !hash.equals(known.get(id))) {
                stale.put(id, hash);
            }
        });
        Set<ListingId> touched = new TreeSet<>(stale.keySet());
        touched.addAll(gone);
        touched.addAll(follow(own));
        if (!touched.isEmpty()) {
            store(stale, gone);
            changed.fire(new CatalogueChanged(touched));
        }
        return touched.size();
    }

    /** Those of the console for which shared files have changed. */
    private Set<ListingId> follow(Map<ListingId, ConsoleListings.Known> own) {
        Map<String, ListingFile> documents = new TreeMap<>();
        own.forEach((id, known) -> documents.put(id.toString(), known.document()));
        Map<ListingId, String> stale = new TreeMap<>();
        regions.sourceHashes(documents).forEach((text, sources) -> {
            ListingId id = ListingId.of(text);
            String hash = FORM + sources;
            if (!Objects.requireNonNull(own.get(id)).hash().equals(hash)) {
                stale.put(id, hash);
            }
        });
        consoleListings.follow(stale);
        return stale.keySet();
    }

    private void store(Map<ListingId, String> stale, Set<ListingId> gone) {
        Instant now = clock.instant();
        List<Listings.Source> sources = new ArrayList<>();
        for (TenantFolder folder : regions.folders()) {
            listings.store(folder.code(), folder.operators(), folder.places());
            for (ListingFile file : folder.listings()) {
                ListingId id = new ListingId(folder.code(), file.code());
                String hash = stale.get(id);
                if (hash != null) {
                    sources.add(new Listings.Source(id, file, hash));
                }
            }
        }
        listings.publish(sources, now);
        listings.withdraw(gone, now);
    }
}
