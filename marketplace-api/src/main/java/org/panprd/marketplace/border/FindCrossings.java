package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.CrossingsView.CrossingView;
import org.panprd.marketplace.border.CrossingsView.TourView;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/** Says where somebody can go: every port in each direction, the best first, with the tours that are open to them. */
@ApplicationScoped
class FindCrossings {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_GROUP = 500;

    @Inject
    Catalog catalog;

    @Inject
    KnownRules rules;

    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Transactional
    CrossingsView find(NewCrossings request, Language language) {
        Traveller traveller = read(request);
        int limit = Objects.requireNonNullElse(request.limit(), DEFAULT_LIMIT);
        BorderFiles files = regions.shared().border();
        Judge judge = new Judge(files, rules.current(), closures.current());
        List<Found> all = files.ports().stream()
                .flatMap(port -> Stream.of(Direction.values())
                        .filter(direction -> port.entered(direction).isPresent())
                        .map(direction -> crossing(port, direction, request, traveller)))
                .map(crossing -> new Found(crossing, judge.judge(traveller, crossing)))
                .sorted(Found.BEST_FIRST)
                .toList();
        int begin = request.cursor() == null ? 0 : after(Cursor.parse(request.cursor(), 2), all);
        List<Found> page = all.subList(begin, Math.min(begin + limit, all.size()));
        Map<ListingId, ListingFile> tours = catalog.tours();
        WriteVerdict writer = new WriteVerdict(files, language);
        return new CrossingsView(
                page.stream()
                        .map(found -> view(found, writer, language, tours(found, tours, judge, traveller, language)))
                        .toList(),
                begin + page.size() < all.size()
                        ? page.get(page.size() - 1).cursor().toString()
                        : null);
    }

    private Traveller read(NewCrossings request) {
        Faults faults = new Faults();
        LocalDate today = today();
        faults.require(within(request.groupSize(), MAX_GROUP), "groupSize", "between", 1, MAX_GROUP);
        faults.require(within(request.limit(), MAX_LIMIT), "limit", "between", 1, MAX_LIMIT);
        Dates.check(request.date(), request.returnDate(), today, faults);
        var reader = new ReadTraveller(
                regions.shared().border(), Objects.requireNonNullElse(request.date(), today), today, faults);
        reader.check(request.traveller(), "traveller");
        faults.refuse();
        return reader.traveller(Objects.requireNonNull(request.traveller()));
    }

    private static boolean within(@Nullable Integer number, int most) {
        return number == null || (number >= 1 && number <= most);
    }

    private Crossing crossing(Port port, Direction direction, NewCrossings request, Traveller traveller) {
        LocalDate date = Objects.requireNonNull(request.date());
        return new Crossing(
                port,
                direction,
                date,
                Objects.requireNonNullElse(request.returnDate(), date),
                null,
                Objects.requireNonNullElse(request.groupSize(), 1),
                traveller.isAdult(),
                today());
    }

    private List<TourView> tours(
            Found found, Map<ListingId, ListingFile> tours, Judge judge, Traveller traveller, Language language) {
        Crossing asked = found.crossing();
        List<TourView> open = new ArrayList<>();
        tours.forEach((id, listing) -> {
            String region = regions.get(id.tenant()).iso3166();
            if (asked.port().code().equals(listing.port())
                    && Tours.direction(listing, asked.port(), region) == asked.direction()) {
                Crossing out = asked.onTour(Objects.requireNonNullElse(listing.durationDays(), 1));
                Outcome outcome = judge.judge(traveller, out)
                        .outcome()
                        .worse(judge.judge(traveller, out.back()).outcome());
                if (outcome != Outcome.NO) {
                    open.add(new TourView(id.toString(), listing.title().in(language), outcome));
                }
            }
        });
        return open;
    }

    private static CrossingView view(Found found, WriteVerdict writer, Language language, List<TourView> tours) {
        Port port = found.crossing().port();
        Direction direction = found.crossing().direction();
        return new CrossingView(
                port.code(),
                port.name().in(language),
                port.tenant(),
                port.latitude(),
                port.longitude(),
                direction,
                port.entered(direction).orElseThrow(),
                found.verdict().outcome(),
                writer.way(found.verdict().way()),
                writer.reasons(direction, found.verdict()),
                tours);
    }

    /** Behind the one that the page before ended with. */
    private static int after(Cursor cursor, List<Found> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).cursor().equals(cursor)) {
                return i + 1;
            }
        }
        throw Refusal.invalid("cursor", "cursor");
    }

    /** All regions are eight hours ahead of UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    private record Found(Crossing crossing, Verdict verdict) {
        static final Comparator<Found> BEST_FIRST = Comparator.<Found, Outcome>comparing(
                        found -> found.verdict().outcome())
                .thenComparing(found -> found.crossing().port().code())
                .thenComparing(found -> found.crossing().direction());

        Cursor cursor() {
            return new Cursor(
                    List.of(crossing.port().code(), crossing.direction().name()));
        }
    }
}
