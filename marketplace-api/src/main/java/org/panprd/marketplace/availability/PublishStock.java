package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.panprd.marketplace.availability.Resources.Counted;
import org.panprd.marketplace.availability.Resources.Drawing;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.VisitedPlace;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.partner.Partners;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.tenants.Share;
import org.panprd.marketplace.tenants.border.Port;

/** Follows the catalogue: what a listing or a place newly counts, and which allotments its options draw on. */
@ApplicationScoped
class PublishStock {
    /** More than any port lets through, and far from what a counter can hold. */
    private static final int WITHOUT_QUOTA = 1_000_000;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    Partners partners;

    @Inject
    Resources resources;

    /** In batches: a handful of statements for any number of listings. */
    @Transactional
    void onCatalogue(@Observes CatalogueChanged changed) {
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(changed.listings());
        var counted = new ArrayList<Counted>();
        var drawings = new ArrayList<Drawing>();
        var whole = new ArrayList<ListingId>();
        var treatments = new HashMap<ListingId, List<Counted>>();
        var ports = new HashSet<Port>();
        var granted = new ArrayList<Leg>();
        Draws draws = new Draws(regions.shared().border());
        for (ListingId id : changed.listings()) {
            ListingFile listing = listings.get(id);
            if (listing == null) {
                continue;
            }
            if (listing.isRoute()) {
                drawings.add(new Drawing(
                        id, OptionRules.of(listing).get(0), LocalTime.MIDNIGHT, ofRoute(listing, listings, draws)));
                granted.addAll(listing.legs().stream()
                        .filter(leg -> leg.share() != null)
                        .toList());
            } else {
                whole.add(id);
                for (OptionFile option : listing.options()) {
                    counted.addAll(stockOf(id, listing, option));
                    drawings.addAll(drawingsOf(id, listing, option, draws));
                }
                draws.portOf(listing).ifPresent(ports::add);
                treatments.put(id, treatmentsOf(id, listing));
            }
        }
        catalog.placesVisitedBy(whole).forEach(place -> counted.add(visitorsOf(place)));
        ports.forEach(port -> counted.add(crossingsOf(port)));
        treatments.values().forEach(counted::addAll);
        counted.addAll(grantedBy(granted));
        resources.draw(changed.listings(), drawings);
        resources.treat(changed.listings(), treatments);
        resources.count(counted);
        resources.openDays();
    }

    private static List<Drawing> drawingsOf(ListingId id, ListingFile listing, OptionFile option, Draws draws) {
        return slots(option).stream()
                .map(slot -> new Drawing(id, OptionRules.of(option), slot, draws.of(id, listing, option, slot, 0)))
                .toList();
    }

    private static Counted visitorsOf(VisitedPlace place) {
        return new Counted(
                place.tenant(),
                Draw.capacityOf(place.place()),
                LocalTime.MIDNIGHT,
                place.dailyCapacity(),
                List.of(),
                null);
    }

    /** What partners grant of the legs; what ends has a last day. */
    private Collection<Counted> grantedBy(List<Leg> legs) {
        Map<UUID, Leg> byPartnership = new HashMap<>();
        legs.forEach(leg ->
                Optional.ofNullable(leg.share()).ifPresent(share -> byPartnership.put(share.partnership(), leg)));
        List<Counted> counted = new ArrayList<>();
        partners.grants(byPartnership.keySet())
                .forEach((id, grant) -> counted.add(new Counted(
                        Objects.requireNonNull(byPartnership.get(id)).tenant(),
                        Draw.partner(new Share(id, grant.netPercent())),
                        LocalTime.MIDNIGHT,
                        Objects.requireNonNullElse(grant.daily(), WITHOUT_QUOTA),
                        List.of(),
                        grant.lastDay())));
        return counted;
    }

    private static List<LocalTime> slots(OptionFile option) {
        return option.startTimes().isEmpty() ? List.of(LocalTime.MIDNIGHT) : option.startTimes();
    }

    private static List<Counted> stockOf(ListingId id, ListingFile listing, OptionFile option) {
        String stock = Draw.stock(id.code(), option.code());
        LocalDate lastDay = listing.lastDay().orElse(null);
        return slots(option).stream()
                .map(slot -> new Counted(id.tenant(), stock, slot, option.stock(), listing.closedWeekdays(), lastDay))
                .toList();
    }

    /** A port that lets through any number is counted too, so that its days can be closed. */
    private static Counted crossingsOf(Port port) {
        int quota = Objects.requireNonNullElse(port.dailyQuota(), WITHOUT_QUOTA);
        return new Counted(
                port.tenant(), Draw.portOf(port.code()), LocalTime.MIDNIGHT, quota, port.closedWeekdays(), null);
    }

    /** Therapists and rooms at each time of a day: the options of a listing have the same, and any may say how many. */
    private static List<Counted> treatmentsOf(ListingId id, ListingFile listing) {
        Sessions sessions = listing.options().stream()
                .flatMap(option -> Stream.ofNullable(option.sessions()))
                .findFirst()
                .orElse(null);
        if (sessions == null) {
            return List.of();
        }
        LocalDate lastDay = listing.licensedUntil().orElse(null);
        return sessions.times().stream()
                .flatMap(at -> Stream.of(
                        new Counted(
                                id.tenant(),
                                Draw.therapist(id.code()),
                                at,
                                sessions.therapists(),
                                listing.closedWeekdays(),
                                lastDay),
                        new Counted(
                                id.tenant(),
                                Draw.room(id.code()),
                                at,
                                sessions.rooms(),
                                listing.closedWeekdays(),
                                lastDay)))
                .toList();
    }

    private static List<Draw> ofRoute(ListingFile route, Map<ListingId, ListingFile> listings, Draws draws) {
        var all = new ArrayList<Draw>();
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
                List<Draw> once = draws.of(id, listing, option, at, leg.day() - 1 + night);
                all.addAll(once);
                Optional.ofNullable(leg.share())
                        .ifPresent(share -> all.add(once.get(0).granted(share)));
            }
        }
        return all;
    }
}
