package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;

/** Which options of our listings are a supplier's. */
@ApplicationScoped
public class ConnectedOptions {
    @Inject
    SupplierRecords records;

    /**
     * Those of these listings, in one statement; none, and no statement, of no listings. Whoever reads who offers them anyway
     * is told which are worth asking about ({@link org.panprd.marketplace.catalog.Provider#isSupplied}).
     */
    @Transactional
    public Map<OptionKey, ConnectedOption> of(Set<ListingId> listings) {
        return listings.isEmpty() ? Map.of() : records.options(listings);
    }
}
