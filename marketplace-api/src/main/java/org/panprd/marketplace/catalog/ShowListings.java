package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;

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

    /** One that the acting scope sees, for sale or no longer, with the prices of its document. */
    @Transactional
    public Optional<ListingView> showEver(ListingId id, Language language) {
        Map<ListingId, ListingFile> found = listings.ever(List.of(id));
        ListingFile listing = found.get(id);
        if (listing == null) {
            return Optional.empty();
        }
        found.putAll(catalog.findWithLegs(
                listing.legs().stream().map(leg -> ListingId.of(leg.listing())).toList()));
        return Optional.of(showListing.show(id, Offer.plain(found), listings.providersOf(found.keySet()), language));
    }
}
