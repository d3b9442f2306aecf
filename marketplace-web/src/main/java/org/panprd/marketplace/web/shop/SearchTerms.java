package org.panprd.marketplace.web.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.SearchQuery;
import org.panprd.marketplace.web.page.Address;

/** A search as the address of the result page tells it; it can be shared and bookmarked. */
record SearchTerms(
        String text,
        List<String> regions,
        List<String> families,
        List<String> themes,
        String counterpart,
        String port,
        CareTerms care,
        String from,
        String to,
        Party party,
        String minPrice,
        String maxPrice,
        String near,
        String sort,
        String cursor) {

    /** A filter that is on, and the search without it. */
    record Active(String kind, String value, String removeUrl) {}

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 20;
    private static final int PAGE_SIZE = 12;
    private static final int RADIUS_KM = 100;

    static SearchTerms read(Function<String, String @Nullable []> parameters) {
        return new SearchTerms(
                one(parameters, "q"),
                all(parameters, "tenant"),
                all(parameters, "family"),
                all(parameters, "theme"),
                one(parameters, "counterpart"),
                one(parameters, "port"),
                CareTerms.read(name -> one(parameters, name)),
                one(parameters, "from"),
                one(parameters, "to"),
                Party.read(name -> one(parameters, name)),
                one(parameters, "minPrice"),
                one(parameters, "maxPrice"),
                one(parameters, "near"),
                one(parameters, "sort"),
                one(parameters, "cursor"));
    }

    SearchQuery query() {
        return care.addTo(new SearchQuery())
                .text(orNull(text))
                .tenants(regions)
                .families(families)
                .themes(themes)
                .counterparts(orNone(counterpart))
                .ports(orNone(port))
                .between(orNull(from), orNull(to))
                .units(orNull(party.compact()))
                .priced(
                        Numbers.fen(minPrice).orElse(null),
                        Numbers.fen(maxPrice).orElse(null))
                .around(orNull(near), near.isEmpty() ? null : RADIUS_KM)
                .sort(orNull(sort))
                .page(PAGE_SIZE, orNull(cursor));
    }

    /** Without the page reached so far: another search starts at its first page. */
    String url() {
        return address().toString();
    }

    String urlAt(@Nullable String otherCursor) {
        return address().with("cursor", otherCursor).toString();
    }

    private Address address() {
        Address address = Address.of("/search")
                .with("q", text)
                .withAll("tenant", regions)
                .withAll("family", families)
                .withAll("theme", themes)
                .with("counterpart", counterpart)
                .with("port", port)
                .with("from", from)
                .with("to", to);
        care.addTo(address);
        party.units().forEach(address::with);
        return address.with("minPrice", minPrice)
                .with("maxPrice", maxPrice)
                .with("near", near)
                .with("sort", sort);
    }

    List<Active> active() {
        List<Active> active = new ArrayList<>();
        regions.forEach(value -> active.add(new Active("tenant", value, without("tenant", value))));
        families.forEach(value -> active.add(new Active("family", value, without("family", value))));
        themes.forEach(value -> active.add(new Active("theme", value, without("theme", value))));
        addIfGiven(active, "q", text);
        addIfGiven(active, "counterpart", counterpart);
        addIfGiven(active, "port", port);
        care.byName().forEach((name, value) -> addIfGiven(active, name, value));
        addIfGiven(active, "from", from);
        addIfGiven(active, "to", to);
        addIfGiven(active, "minPrice", minPrice);
        addIfGiven(active, "maxPrice", maxPrice);
        addIfGiven(active, "near", near);
        return active;
    }

    boolean isEmptyOfPlaces() {
        return regions.isEmpty() && families.isEmpty() && themes.isEmpty() && text.isEmpty();
    }

    /** Whether border tours are looked for. */
    boolean isOverBorders() {
        return families.contains("border-tour") || !counterpart.isEmpty() || !port.isEmpty();
    }

    /** Whether wellness is looked for. */
    boolean isOfWellness() {
        return families.contains("wellness") || !care.isEmpty();
    }

    private static List<String> orNone(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private void addIfGiven(List<Active> active, String kind, String value) {
        if (!value.isEmpty()) {
            active.add(new Active(kind, value, without(kind, value)));
        }
    }

    private String without(String kind, String value) {
        return new SearchTerms(
                        less(kind, "q", text),
                        less(kind, "tenant", value, regions),
                        less(kind, "family", value, families),
                        less(kind, "theme", value, themes),
                        less(kind, "counterpart", counterpart),
                        less(kind, "port", port),
                        care.without(kind),
                        less(kind, "from", from),
                        less(kind, "to", to),
                        party,
                        less(kind, "minPrice", minPrice),
                        less(kind, "maxPrice", maxPrice),
                        less(kind, "near", near),
                        kind.equals("near") && sort.equals("distance") ? "" : sort,
                        "")
                .url();
    }

    private static String less(String kind, String name, String kept) {
        return kind.equals(name) ? "" : kept;
    }

    private static List<String> less(String kind, String name, String value, List<String> kept) {
        return kind.equals(name)
                ? kept.stream().filter(other -> !other.equals(value)).toList()
                : kept;
    }

    private static String one(Function<String, String @Nullable []> parameters, String name) {
        return all(parameters, name).stream().findFirst().orElse("");
    }

    private static List<String> all(Function<String, String @Nullable []> parameters, String name) {
        String[] values = parameters.apply(name);
        if (values == null) {
            return List.of();
        }
        return Arrays.stream(values)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
