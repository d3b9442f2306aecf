package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.panprd.marketplace.platform.ReadCache;

/** Drops what was read from the catalogue when it changes. */
@ApplicationScoped
public class CatalogMarks {
    /**
     * Changes with any listing, and when days are opened. Listings change by the hour, and are read by the second: one mark for all of them is
     * enough, and a route that contains a changed listing needs no looking for.
     */
    public static final String ALL = "market:catalogue";

    /** Changes with any allotment. */
    public static final String STOCK = "market:stock";

    @Inject
    ReadCache cache;

    void onCatalogue(@Observes CatalogueChanged changed) {
        cache.changed(List.of(ALL));
    }

    void onPrices(@Observes PricesChanged changed) {
        cache.changed(List.of(ALL));
    }
}
