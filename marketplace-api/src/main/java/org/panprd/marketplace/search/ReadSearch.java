package org.panprd.marketplace.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.search.SearchQuery.Point;
import org.panprd.marketplace.search.SearchQuery.Sort;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Theme;
import org.panprd.marketplace.tenants.border.Port;

/** Reads a search from its query parameters. */
@ApplicationScoped
class ReadSearch {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MAX_TEXT = 100;
    private static final int MAX_DAYS = 92;
    private static final int DEFAULT_DAYS = 14;
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_PRICE = 1_000_000_000;
    private static final int MAX_RADIUS_KM = 3_000;
    private static final int CURSOR_VALUES = 3;

    @Inject
    Regions regions;

    @Inject
    ReadCare readCare;

    @Inject
    Clock clock;

    SearchQuery read(Map<String, List<String>> parameters) {
        QueryValues values = new QueryValues();
        String text = Objects.requireNonNullElse(first(parameters, "q"), "").strip();
        values.require(text.length() <= MAX_TEXT, "q", "too-long", MAX_TEXT);
        LocalDate from = values.date(first(parameters, "from"), "from").orElse(null);
        LocalDate to = values.date(first(parameters, "to"), "to").orElse(null);
        checkDates(from, to, values);
        Point near = near(first(parameters, "near"), values);
        Sort sort = sort(first(parameters, "sort"), near, values);
        SearchQuery query = new SearchQuery(
                text,
                codes(parameters, "tenant", regions.tenants().keySet(), values),
                codes(parameters, "family", families(), values),
                codes(parameters, "theme", themes(), values),
                ports(parameters, values),
                readCare.read(parameters, values),
                from,
                from == null ? null : to == null ? from.plusDays(DEFAULT_DAYS) : to,
                values.party(first(parameters, "units"), "units").orElse(null),
                values.number(first(parameters, "minPriceMinor"), "minPriceMinor", 0, MAX_PRICE)
                        .orElse(null),
                values.number(first(parameters, "maxPriceMinor"), "maxPriceMinor", 0, MAX_PRICE)
                        .orElse(null),
                near,
                values.number(first(parameters, "radiusKm"), "radiusKm", 1, MAX_RADIUS_KM)
                        .orElse(null),
                sort,
                values.number(first(parameters, "limit"), "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT),
                cursor(first(parameters, "cursor"), values));
        values.refuse();
        return query;
    }

    private void checkDates(@Nullable LocalDate from, @Nullable LocalDate to, QueryValues values) {
        values.require(from != null || to == null, "from", "required");
        if (from != null) {
            values.require(!from.isBefore(LocalDate.ofInstant(clock.instant(), ZONE)), "from", "past");
            long days = to == null ? 0 : ChronoUnit.DAYS.between(from, to);
            values.require(days >= 0 && days <= MAX_DAYS, "to", "between", 0, MAX_DAYS);
        }
    }

    private static @Nullable Point near(@Nullable String text, QueryValues values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        Optional<Double> latitude = values.decimal(parts[0], "near", -90, 90);
        Optional<Double> longitude = values.decimal(parts.length == 2 ? parts[1] : "", "near", -180, 180);
        values.require(latitude.isPresent() && longitude.isPresent(), "near", "point");
        return latitude.isEmpty() || longitude.isEmpty() ? null : new Point(latitude.get(), longitude.get());
    }

    private static Sort sort(@Nullable String text, @Nullable Point near, QueryValues values) {
        String name = text == null || text.isBlank() ? Sort.RELEVANCE.name() : text.toUpperCase(Locale.ROOT);
        Optional<Sort> sort = Stream.of(Sort.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
        values.require(sort.isPresent(), "sort", "sort");
        values.require(near != null || sort.filter(Sort.DISTANCE::equals).isEmpty(), "near", "required");
        return sort.orElse(Sort.RELEVANCE);
    }

    private static @Nullable Cursor cursor(@Nullable String text, QueryValues values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Cursor cursor = Cursor.parse(text, CURSOR_VALUES);
        boolean number = cursor.values().get(0).matches("-?[0-9]{1,20}\\.[0-9]{1,20}(E-?[0-9]{1,3})?");
        values.require(number, "cursor", "cursor");
        return number ? cursor : null;
    }

    static @Nullable String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    static List<String> codes(
            Map<String, List<String>> parameters, String field, Set<String> known, QueryValues values) {
        List<String> codes = parameters.getOrDefault(field, List.of()).stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .toList();
        values.require(known.containsAll(codes), field, "unknown-value");
        return codes;
    }

    /** Those named, of those that lead to one of the countries or territories named. */
    private @Nullable List<String> ports(Map<String, List<String>> parameters, QueryValues values) {
        List<Port> all = regions.shared().border().ports();
        Set<String> known = all.stream().map(Port::code).collect(Collectors.toSet());
        Set<String> farSides = all.stream()
                .flatMap(port -> Stream.ofNullable(port.counterpart()))
                .collect(Collectors.toSet());
        List<String> ports = codes(parameters, "port", known, values);
        List<String> counterparts = codes(parameters, "counterpart", farSides, values);
        if (ports.isEmpty() && counterparts.isEmpty()) {
            return null;
        }
        return all.stream()
                .filter(port -> ports.isEmpty() || ports.contains(port.code()))
                .filter(port -> counterparts.isEmpty() || counterparts.contains(port.counterpart()))
                .map(Port::code)
                .toList();
    }

    private static Set<String> families() {
        return Stream.of(Family.values()).map(Family::code).collect(Collectors.toSet());
    }

    private Set<String> themes() {
        return regions.shared().themes().stream().map(Theme::code).collect(Collectors.toSet());
    }
}
