package org.panprd.marketplace.web.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.panprd.marketplace.web.api.SearchQuery;
import org.panprd.marketplace.web.page.Address;

/**
 * What a search narrows wellness by, as the address of the result page tells it; empty is not asked for.
 *
 * @param stay {@code day}, {@code short} or {@code long}, each a stretch of nights
 * @param elevation metres above the sea at the most
 */
record CareTerms(String institution, String grade, String medicalActs, String stay, String month, String elevation) {
    /** Nights of a stay by its name. */
    private static final Map<String, int[]> STAYS = stays();

    static CareTerms read(UnaryOperator<String> parameter) {
        return new CareTerms(
                parameter.apply("institution"),
                parameter.apply("grade"),
                parameter.apply("medicalActs"),
                STAYS.containsKey(parameter.apply("stay")) ? parameter.apply("stay") : "",
                parameter.apply("month"),
                parameter.apply("elevation"));
    }

    static List<String> stayNames() {
        return List.copyOf(STAYS.keySet());
    }

    SearchQuery addTo(SearchQuery query) {
        int[] nights = STAYS.get(stay);
        return query.wellness(orNone(institution), orNone(grade), orNone(medicalActs))
                .nights(nights == null ? null : nights[0], nights == null ? null : nights[1])
                .season(month.isEmpty() ? null : month, elevation.isEmpty() ? null : elevation);
    }

    Address addTo(Address address) {
        byName().forEach(address::with);
        return address;
    }

    /** Each with its name in the address. */
    Map<String, String> byName() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("institution", institution);
        given.put("grade", grade);
        given.put("medicalActs", medicalActs);
        given.put("stay", stay);
        given.put("month", month);
        given.put("elevation", elevation);
        return given;
    }

    CareTerms without(String name) {
        return read(other -> other.equals(name) ? "" : byName().getOrDefault(other, ""));
    }

    boolean isEmpty() {
        return byName().values().stream().allMatch(String::isEmpty);
    }

    private static List<String> orNone(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static Map<String, int[]> stays() {
        Map<String, int[]> stays = new LinkedHashMap<>();
        stays.put("day", new int[] {0, 0});
        stays.put("short", new int[] {1, 13});
        stays.put("long", new int[] {14, 180});
        return stays;
    }
}
