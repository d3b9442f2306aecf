package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;

/** Shows some listings, in one language: four statements, for any number of them. */
@ApplicationScoped
public class ShowListings {
    @Inject
    Listings listings;

    @Inject
    Catalog catalog;

    @Inject
    ShowListing showListing;

    @Inject
    Clock clock;

    /** Those that are for sale, in their order. */
    @Transactional
    public List<ListingView> show(List<ListingId> ids, Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        Map<ListingId, Offer> found = catalog.offers(ids, today, today.plusDays(LowestPrices.DAYS));
        Map<ListingId, Provider> providers = listings.providersOf(found.keySet());
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> showListing.show(id, found, providers, language))
                .toList();
    }
}
