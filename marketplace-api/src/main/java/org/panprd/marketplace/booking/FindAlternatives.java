package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.availability.Availability;
import org.panprd.marketplace.booking.AlternativesView.AlternativeView;
import org.panprd.marketplace.border.Tours;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/** Finds other ways across for those whose port is closed: same day, party and direction over neighbouring ports. */
@ApplicationScoped
public class FindAlternatives {
    private static final int MOST = 5;
    private static final double EARTH_KILOMETRES = 6371;

    @Inject
    Bookings bookings;

    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    Availability availability;

    @Inject
    Regions regions;

    private record Neighbour(Port port, int kilometres) {}

    /** For a traveller's own item; none, if it crosses no port. */
    @Transactional
    AlternativesView find(UUID id, int number, String traveller, Language language) {
        Booking booking = bookings.find(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return find(booking, number, language);
    }

    /** For any item, in the scope of the platform. */
    @Transactional
    public AlternativesView find(UUID id, int number, Language language) {
        return find(bookings.find(id).orElseThrow(), number, language);
    }

    private AlternativesView find(Booking booking, int number, Language language) {
        BookingItem item = booking.together().find(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        ListingFile booked = catalog.find(item.listing()).orElse(null);
        Port from = booked == null
                ? null
                : regions.shared().findPort(String.valueOf(booked.port())).orElse(null);
        if (booked == null || from == null) {
            return new AlternativesView(List.of());
        }
        Direction direction = direction(item.listing(), booked, from);
        Map<ListingId, ListingFile> tours = catalog.tours();
        List<AlternativeView> found = new ArrayList<>();
        for (Neighbour neighbour : neighbours(from)) {
            tours.forEach((id, tour) -> {
                if (neighbour.port().code().equals(tour.port()) && direction(id, tour, neighbour.port()) == direction) {
                    found.addAll(starts(id, tour, item, neighbour, language));
                }
            });
        }
        return new AlternativesView(found.stream().limit(MOST).toList());
    }

    private Direction direction(ListingId id, ListingFile tour, Port port) {
        return Tours.direction(tour, port, regions.get(id.tenant()).iso3166());
    }

    private List<Neighbour> neighbours(Port from) {
        return regions.shared().border().ports().stream()
                .filter(port -> !port.code().equals(from.code()))
                .filter(port -> port.counterpart() != null && port.counterpart().equals(from.counterpart()))
                .map(port -> new Neighbour(port, kilometres(from, port)))
                .sorted(Comparator.comparing(Neighbour::kilometres))
                .toList();
    }

    private List<AlternativeView> starts(
            ListingId id, ListingFile tour, BookingItem item, Neighbour neighbour, Language language) {
        LocalDate date = item.startDate();
        Map<ListingId, Offer> offers = catalog.offers(List.of(id), date, date);
        List<AlternativeView> found = new ArrayList<>();
        for (OptionFile option : tour.options()) {
            List<LocalTime> times = option.startTimes();
            Wish wish = new Wish(
                    id,
                    option.code(),
                    date,
                    times.isEmpty() ? null : times.get(0),
                    0,
                    new Party(item.content().units()));
            if (!OptionRules.of(option).areKept(wish, "", new Faults())) {
                continue;
            }
            availability.slots(wish, false, date).stream()
                    .filter(slot -> slot.status().isAvailable())
                    .findFirst()
                    .ifPresent(slot -> trips.parts(wish, offers)
                            .ifPresent(parts -> found.add(new AlternativeView(
                                    id.toString(),
                                    option.code(),
                                    tour.title().in(language),
                                    option.title().in(language),
                                    neighbour.port().code(),
                                    neighbour.port().name().in(language),
                                    neighbour.kilometres(),
                                    date,
                                    times.isEmpty() ? null : slot.startTime(),
                                    parts.get(0).price()))));
        }
        return found;
    }

    /** On the great circle. */
    private static int kilometres(Port one, Port other) {
        double from = Math.toRadians(one.latitude());
        double to = Math.toRadians(other.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double angle = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(east);
        return (int) Math.round(EARTH_KILOMETRES * Math.acos(Math.min(1, angle)));
    }
}
