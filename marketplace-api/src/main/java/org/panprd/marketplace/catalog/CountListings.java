package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Counts what is published. */
@ApplicationScoped
class CountListings {
    @Inject
    Listings listings;

    @Transactional
    Map<String, Integer> byTenant() {
        return listings.counts();
    }
}
