package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.availability.Resources.Counted;
import org.panprd.marketplace.availability.Resources.Drawing;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** Follows the catalogue: what a listing or a place newly counts, and which allotments its options draw on. */
@ApplicationScoped
class PublishStock {
    @Inject
    Catalog catalog;

    @Inject
    Resources resources;

    /** In batches: a handful of statements for any number of listings. */
    @Transactional
    void onCatalogue(@Observes CatalogueChanged changed) {
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(changed.listings());
        var counted = new ArrayList<Counted>();
        var drawings = new ArrayList<Drawing>();
        var whole = new ArrayList<ListingId>();
        for (ListingId id : changed.listings()) {
            ListingFile listing = listings.get(id);
            if (listing == null) {
                continue;
            }
            if (listing.isRoute()) {
                drawings.add(new Drawing(
                        id, OptionRules.of(listing).get(0), LocalTime.MIDNIGHT, ofRoute(listing, listings)));
            } else {
                whole.add(id);
                listing.options().forEach(option -> publish(id, listing, option, counted, drawings));
            }
        }
        catalog.placesVisitedBy(whole)
                .forEach(place -> counted.add(new Counted(
                        place.tenant(),
                        Draw.capacityOf(place.place()),
                        LocalTime.MIDNIGHT,
                        place.dailyCapacity(),
                        List.of(),
                        null)));
        resources.draw(changed.listings(), drawings);
        resources.count(counted);
        resources.openDays();
    }

    private static void publish(
            ListingId id, ListingFile listing, OptionFile option, List<Counted> counted, List<Drawing> drawings) {
        List<LocalTime> slots = option.startTimes().isEmpty() ? List.of(LocalTime.MIDNIGHT) : option.startTimes();
        String stock = Draw.stock(id.code(), option.code());
        LocalDate lastDay = listing.lastDay().orElse(null);
        for (LocalTime slot : slots) {
            counted.add(new Counted(id.tenant(), stock, slot, option.stock(), listing.closedWeekdays(), lastDay));
            drawings.add(new Drawing(id, OptionRules.of(option), slot, Draw.of(id, listing, option, slot, 0)));
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
