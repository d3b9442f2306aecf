package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Occupancy;
import org.panprd.marketplace.availability.Occupancy.Kind;
import org.panprd.marketplace.availability.Occupancy.Offered;
import org.panprd.marketplace.availability.PlaceDays;
import org.panprd.marketplace.availability.PlaceDays.Day;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.statistics.LoadView.Band;
import org.panprd.marketplace.statistics.LoadView.DayView;
import org.panprd.marketplace.statistics.LoadView.FilledDay;
import org.panprd.marketplace.statistics.LoadView.FilledView;
import org.panprd.marketplace.statistics.LoadView.PlaceView;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.Text;

/** Shows how full the places of a tenant are, and its rooms and seats. */
@ApplicationScoped
class ShowLoad {
    private static final String TOTAL = "*";
    private static final int WHOLE = 100;

    @Inject
    PlaceDays placeDays;

    @Inject
    Occupancy occupancy;

    @Inject
    CatalogueNames names;

    @Inject
    Regions regions;

    @Transactional
    LoadView show(String tenant, LocalDate from, LocalDate to, Language language) {
        List<Offered> offered = occupancy.ofTenant(tenant, from, to);
        return new LoadView(
                tenant,
                from,
                to,
                places(tenant, from, to, language),
                filled(tenant, Kind.ROOMS, offered, language),
                filled(tenant, Kind.SEATS, offered, language));
    }

    /** Those that have a capacity, in the order of their codes. */
    @Transactional
    List<PlaceView> places(String tenant, LocalDate from, LocalDate to, Language language) {
        List<PlaceFile> counted = names.places(tenant).stream()
                .filter(place -> place.dailyCapacity() != null)
                .toList();
        Map<String, List<DayView>> days =
                placeDays.of(tenant, counted.stream().map(PlaceFile::code).toList(), from, to).stream()
                        .collect(Collectors.groupingBy(
                                Day::place, Collectors.mapping(ShowLoad::day, Collectors.toList())));
        return counted.stream()
                .map(place -> view(place, days.getOrDefault(place.code(), List.of()), language))
                .toList();
    }

    private static PlaceView view(PlaceFile place, List<DayView> days, Language language) {
        return new PlaceView(
                place.code(),
                place.name().in(language),
                place.city().in(language),
                place.latitude(),
                place.longitude(),
                place.datum(),
                Objects.requireNonNull(place.dailyCapacity()),
                days,
                days.stream()
                        .filter(day -> Optional.ofNullable(day.percent()).orElse(0) > 0)
                        .max(Comparator.comparing((DayView day) -> Objects.requireNonNull(day.percent()))
                                .thenComparing(DayView::date, Comparator.reverseOrder()))
                        .map(DayView::date)
                        .orElse(null));
    }

    static DayView day(Day day) {
        boolean isShown = Fewest.isShown(day.taken());
        return new DayView(
                day.date(),
                day.capacity(),
                isShown ? day.taken() : null,
                isShown && day.capacity() > 0 ? (int) percent(day.taken(), day.capacity()) : null,
                band(day.taken(), day.capacity()),
                day.limit(),
                day.limit() == null ? 0 : day.limit().version());
    }

    private static Band band(int taken, int capacity) {
        if (taken >= capacity) {
            return Band.FULL;
        }
        if (taken * 5L > capacity * 4L) {
            return Band.HIGH;
        }
        return taken * 2L >= capacity ? Band.BUSY : Band.LOW;
    }

    private List<FilledView> filled(String tenant, Kind kind, List<Offered> all, Language language) {
        Map<LocalDate, Map<String, Offered>> byDay = new TreeMap<>();
        all.stream().filter(one -> one.kind() == kind).forEach(one -> byDay.computeIfAbsent(
                        one.day(), day -> new TreeMap<>())
                .put(one.operator(), one));
        Map<String, List<FilledDay>> rows = new TreeMap<>();
        byDay.forEach((date, ofDay) -> {
            Map<String, Long> sold = new TreeMap<>();
            ofDay.forEach((operator, one) -> sold.put(operator, one.sold()));
            Fewest shown = Fewest.of(sold);
            long offered = ofDay.values().stream().mapToLong(Offered::offered).sum();
            add(rows, TOTAL, new FilledDay(date, offered, shown.total(), percent(shown.total(), offered)));
            ofDay.forEach((operator, one) -> {
                Long part = shown.of(operator);
                add(rows, operator, new FilledDay(date, one.offered(), part, percent(part, one.offered())));
            });
        });
        Map<String, Text> operators = names.operators(tenant);
        return rows.entrySet().stream()
                .map(row -> new FilledView(
                        row.getKey(),
                        Optional.ofNullable(operators.get(row.getKey()))
                                .orElse(regions.get(tenant).name())
                                .in(language),
                        row.getValue()))
                .toList();
    }

    private static void add(Map<String, List<FilledDay>> rows, String key, FilledDay day) {
        rows.computeIfAbsent(key, any -> new ArrayList<>()).add(day);
    }

    private static @Nullable Long percent(@Nullable Long part, long whole) {
        return part == null || whole == 0 ? null : percent(part.longValue(), whole);
    }

    private static long percent(long part, long whole) {
        return Math.round((double) part * WHOLE / whole);
    }
}
