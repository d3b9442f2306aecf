package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Seats;
import org.panprd.marketplace.booking.ShowGroups;
import org.panprd.marketplace.booking.ShowGroups.Group;
import org.panprd.marketplace.booking.ShowGroups.Start;
import org.panprd.marketplace.booking.TourParticipants;
import org.panprd.marketplace.booking.TourParticipants.Travelling;
import org.panprd.marketplace.border.Tours;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/** Finds a departure of the operator in whose scope this runs; one that is not its own, or is none, is NOT_FOUND. */
@ApplicationScoped
class FindDeparture {
    @Inject
    Catalog catalog;

    @Inject
    Seats seats;

    @Inject
    TourParticipants participants;

    @Inject
    Regions regions;

    @Inject
    ShowGroups groups;

    /**
     * A departure.
     *
     * @param persons who travel on it
     * @param seats none, if the day was never opened
     * @param group none, if any number may travel
     */
    record Found(
            Departure departure,
            TourContent tour,
            int persons,
            @Nullable Integer seats,
            @Nullable Group group,
            Instant startsAt) {
        /** The last day of the tour. */
        LocalDate lastDay() {
            return tour.out().isBefore(tour.in()) ? tour.in() : tour.out();
        }
    }

    @Transactional(TxType.MANDATORY)
    Found find(DepartureAddress address) {
        ListingId id =
                ListingId.parse(address.tenant() + "." + address.listing()).orElseThrow(FindDeparture::notFound);
        ListingFile tour =
                Optional.ofNullable(catalog.toursOfOperator().get(id)).orElseThrow(FindDeparture::notFound);
        LocalDate date = date(address.date());
        String option = address.option();
        Departure departure =
                new Departure(id, option, date, time(address.startTime(), option(tour, option), date, id, option));
        Integer counted = seats.of(id.tenant(), List.of(id.code()), date, date).stream()
                .filter(one -> one.option().equals(option) && one.startTime().equals(atOf(departure)))
                .map(Seats.Count::seats)
                .findFirst()
                .orElse(null);
        Optional<Travelling> travelling = participants.travelling(id.tenant(), List.of(id.code()), date, date).stream()
                .filter(one -> one.option().equals(option) && Objects.equals(one.startTime(), departure.startTime()))
                .findFirst();
        if (counted == null && travelling.isEmpty()) {
            throw notFound();
        }
        LocalDate last = travelling.map(Travelling::lastDay).orElseGet(() -> lastDay(tour, date));
        TenantFile region = regions.get(id.tenant());
        return new Found(
                departure,
                content(tour, departure, last, region),
                travelling.map(Travelling::persons).orElse(0),
                counted,
                groups.of(id, tour, date, date).get(new Start(option, date, atOf(departure))),
                date.atTime(atOf(departure))
                        .atZone(ZoneId.of(region.timeZone()))
                        .toInstant());
    }

    /** What takes all day is counted at midnight. */
    static LocalTime atOf(Departure departure) {
        return Objects.requireNonNullElse(departure.startTime(), LocalTime.MIDNIGHT);
    }

    /** The one that was asked for, or the only one that there is. */
    private @Nullable LocalTime time(
            @Nullable String asked, Optional<OptionFile> option, LocalDate date, ListingId id, String code) {
        if (asked != null) {
            return parsed(asked);
        }
        List<LocalTime> times = option.map(OptionFile::startTimes)
                .orElseGet(() -> participants.travelling(id.tenant(), List.of(id.code()), date, date).stream()
                        .filter(one -> one.option().equals(code))
                        .flatMap(one -> Optional.ofNullable(one.startTime()).stream())
                        .toList());
        if (times.size() > 1) {
            throw Refusal.invalid(
                    "startTime",
                    "start-time",
                    times.stream().map(LocalTime::toString).collect(Collectors.joining(", ")));
        }
        return times.isEmpty() ? null : times.get(0);
    }

    private TourContent content(ListingFile tour, Departure departure, LocalDate last, TenantFile region) {
        Port port = regions.shared().findPort(String.valueOf(tour.port())).orElseThrow();
        boolean out = Tours.direction(tour, port, region.iso3166()) == Direction.OUT;
        Map<ListingId, Provider> providers = catalog.providersOf(List.of(departure.listing()));
        return new TourContent(
                Objects.requireNonNull(providers.get(departure.listing()))
                        .operator()
                        .name(),
                tour.title(),
                option(tour, departure.option())
                        .map(OptionFile::title)
                        .orElse(new Text(departure.option(), departure.option(), departure.option())),
                port.name(),
                port.counterpart(),
                out ? departure.date() : last,
                out ? last : departure.date(),
                departure.startTime());
    }

    static LocalDate lastDay(ListingFile tour, LocalDate date) {
        return date.plusDays(Objects.requireNonNullElse(tour.durationDays(), 1) - 1L);
    }

    static Optional<OptionFile> option(ListingFile tour, String code) {
        return tour.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    private static LocalTime parsed(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return new Refusal(CommonProblem.NOT_FOUND);
    }
}
