package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.ListingChanged;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.PlaceChanged;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** Follows the catalogue: what a listing or a place newly counts, and which allotments its options draw on. */
@ApplicationScoped
class PublishStock {
    @Inject
    Catalog catalog;

    @Inject
    Resources resources;

    @Transactional
    void onPlace(@Observes PlaceChanged changed) {
        PlaceFile place = catalog.findPlace(changed.tenant(), changed.place()).orElseThrow();
        Integer capacity = place.dailyCapacity();
        if (capacity != null) {
            resources.count(changed.tenant(), Draw.capacityOf(place.code()), LocalTime.MIDNIGHT, capacity, List.of());
        }
    }

    @Transactional
    void onListing(@Observes ListingChanged changed) {
        ListingId id = changed.id();
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(List.of(id));
        ListingFile listing = listings.get(id);
        resources.forgetDraws(id);
        if (listing == null || !catalog.isPublished(id)) {
            return;
        }
        if (listing.isRoute()) {
            resources.draw(id, OptionRules.of(listing).get(0), LocalTime.MIDNIGHT, ofRoute(listing, listings));
        } else {
            listing.options().forEach(option -> publish(id, listing, option));
        }
    }

    private void publish(ListingId id, ListingFile listing, OptionFile option) {
        List<LocalTime> slots = option.startTimes().isEmpty() ? List.of(LocalTime.MIDNIGHT) : option.startTimes();
        String stock = Draw.stock(id.code(), option.code());
        for (LocalTime slot : slots) {
            resources.count(id.tenant(), stock, slot, option.stock(), listing.closedWeekdays());
            resources.draw(id, OptionRules.of(option), slot, Draw.of(id, listing, option, slot, 0));
        }
    }

    private static List<Draw> ofRoute(ListingFile route, Map<ListingId, ListingFile> listings) {
        var draws = new ArrayList<Draw>();
        for (Leg leg : route.legs()) {
            ListingId id = ListingId.of(leg.listing());
            ListingFile listing = listings.get(id);
            OptionFile option = listing == null
                    ? null
                    : listing.options().stream()
                            .filter(candidate -> candidate.code().equals(leg.option()))
                            .findFirst()
                            .orElse(null);
            if (listing == null || option == null) {
                return List.of();
            }
            LocalTime at = leg.startTime() == null ? LocalTime.MIDNIGHT : leg.startTime();
            int nights = leg.nights() == null ? 1 : leg.nights();
            for (int night = 0; night < nights; night++) {
                draws.addAll(Draw.of(id, listing, option, at, leg.day() - 1 + night));
            }
        }
        return draws;
    }
}
