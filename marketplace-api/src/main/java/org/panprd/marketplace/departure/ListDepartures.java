package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Seats;
import org.panprd.marketplace.booking.ShowGroups;
import org.panprd.marketplace.booking.ShowGroups.Group;
import org.panprd.marketplace.booking.ShowGroups.Start;
import org.panprd.marketplace.booking.TourParticipants;
import org.panprd.marketplace.booking.TourParticipants.Travelling;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.departure.DepartureView.Page;
import org.panprd.marketplace.departure.DepartureView.Row;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** Lists what departs, in the scope of an operator; nobody's data is opened for it. */
@ApplicationScoped
class ListDepartures {
    private static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::date)
            .thenComparing(row -> Objects.requireNonNullElse(row.startTime(), LocalTime.MIDNIGHT))
            .thenComparing(Row::listingId)
            .thenComparing(Row::optionId);

    @Inject
    Catalog catalog;

    @Inject
    Seats seats;

    @Inject
    TourParticipants participants;

    @Inject
    NameLists lists;

    @Inject
    ShowGroups groups;

    /** Which days are asked for; {@code all} are those too that nobody travels on. */
    record Days(LocalDate from, LocalDate to, boolean all) {}

    @Transactional
    Page list(String tenant, String operator, Days days, Language language) {
        Map<ListingId, ListingFile> tours = catalog.toursOfOperator();
        List<String> codes = tours.keySet().stream().map(ListingId::code).toList();
        Map<Departure, Integer> seatsOf = new HashMap<>();
        seats.of(tenant, codes, days.from(), days.to())
                .forEach(one -> seatsOf.put(departure(tenant, one, tours), one.seats()));
        Map<Departure, Travelling> travelling = new HashMap<>();
        participants
                .travelling(tenant, codes, days.from(), days.to())
                .forEach(one -> travelling.put(
                        new Departure(new ListingId(tenant, one.listing()), one.option(), one.date(), one.startTime()),
                        one));
        Map<Departure, Integer> versions = new HashMap<>();
        lists.latest(tenant, operator, days.from(), days.to())
                .forEach(one -> versions.put(
                        new Departure(new ListingId(tenant, one.listing()), one.option(), one.date(), one.startTime()),
                        one.version()));
        Set<Departure> shown = new LinkedHashSet<>(travelling.keySet());
        shown.addAll(versions.keySet());
        if (days.all()) {
            shown.addAll(seatsOf.keySet());
        }
        Map<Departure, Group> groupOf = groups(shown, tours, days);
        return new Page(shown.stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(tours.get(one.listing())),
                        Optional.ofNullable(travelling.get(one)),
                        language,
                        new Counted(seatsOf.get(one), groupOf.get(one), versions.get(one))))
                .sorted(IN_ORDER)
                .toList());
    }

    /** Of those that need so many. */
    private Map<Departure, Group> groups(Set<Departure> shown, Map<ListingId, ListingFile> tours, Days days) {
        Map<Departure, Group> found = new HashMap<>();
        shown.stream().map(Departure::listing).distinct().forEach(id -> {
            Map<Start, Group> ofTour = groups.of(id, Objects.requireNonNull(tours.get(id)), days.from(), days.to());
            shown.stream().filter(one -> one.listing().equals(id)).forEach(one -> Optional.ofNullable(
                            ofTour.get(new Start(one.option(), one.date(), FindDeparture.atOf(one))))
                    .ifPresent(group -> found.put(one, group)));
        });
        return found;
    }

    private record Counted(
            @Nullable Integer seats,
            @Nullable Group group,
            @Nullable Integer version) {}

    private static Row row(
            Departure departure,
            ListingFile tour,
            Optional<Travelling> travelling,
            Language language,
            Counted counted) {
        return new Row(
                departure.listing().toString(),
                tour.title().in(language),
                departure.option(),
                FindDeparture.option(tour, departure.option())
                        .map(option -> option.title().in(language))
                        .orElse(departure.option()),
                departure.date(),
                departure.startTime(),
                counted.seats(),
                counted.group(),
                travelling.map(Travelling::persons).orElse(0),
                travelling.filter(one -> one.complete() == one.persons()).isPresent(),
                counted.version());
    }

    /** What takes all day is counted at midnight. */
    private static Departure departure(String tenant, Seats.Count count, Map<ListingId, ListingFile> tours) {
        ListingId id = new ListingId(tenant, count.listing());
        boolean timed = FindDeparture.option(Objects.requireNonNull(tours.get(id)), count.option())
                .map(OptionFile::startTimes)
                .filter(times -> !times.isEmpty())
                .isPresent();
        return new Departure(id, count.option(), count.date(), timed ? count.startTime() : null);
    }
}
