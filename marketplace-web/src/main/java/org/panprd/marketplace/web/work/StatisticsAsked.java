package org.panprd.marketplace.web.work;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Form;

/**
 * Which figures a page shows, and where others are: every table has an address that can be kept.
 *
 * @param form as it was typed: dates that nobody typed stay away, so that the address goes with the days
 */
record StatisticsAsked(Employer employer, Form form) {
    static final List<String> FIELDS = List.of("by", "key", "within", "step", "from", "to");

    /** What lies in what: the places of a city, the listings of an operator. */
    private static final Map<String, String> INSIDE = Map.of("city", "place", "operator", "listing");

    private static final Map<String, String> AROUND = Map.of("place", "city", "listing", "operator");

    /** Nothing is kept of a key whose dimension is no longer chosen: the form says of which it is. */
    static StatisticsAsked read(Employer employer, Form form, @Nullable String keyOf) {
        boolean isOther = keyOf != null && !keyOf.equals(form.typed("by"));
        return new StatisticsAsked(
                employer,
                isOther
                        ? Form.filled(
                                FIELDS,
                                field -> field.equals("key") || field.equals("within") ? null : form.typed(field))
                        : form);
    }

    /** The form with the days that are shown. */
    Form filled(RegionStatistics found) {
        Map<String, String> days =
                Map.of("from", found.from().toString(), "to", found.to().toString());
        return Form.filled(FIELDS, field -> days.getOrDefault(field, form.typed(field)));
    }

    String dimension() {
        String by = form.typed("by");
        return by == null ? "all" : by;
    }

    /** The same question. */
    String self() {
        return address(Map.of());
    }

    /** The same question, and a table of what answers it. */
    String at(String table) {
        return self() + "#" + table;
    }

    /** Without a key, and by something else. */
    String by(String dimension) {
        return address(Map.of("by", dimension, "key", "", "within", ""));
    }

    /** One key alone, by periods. */
    String only(String dimension, String key) {
        return address(Map.of("by", dimension, "key", key));
    }

    /** What lies in that key; null, if nothing does. */
    @Nullable
    String inside(String key) {
        String inside = INSIDE.get(dimension());
        return inside == null ? null : address(Map.of("by", inside, "key", "", "within", key));
    }

    /** All in which what is shown lies. */
    String around() {
        return by(AROUND.getOrDefault(dimension(), "all"));
    }

    /** All keys, where one is shown. */
    String all() {
        return address(Map.of("key", ""));
    }

    String days(String from, String to, String step) {
        return address(Map.of("from", from, "to", to, "step", step));
    }

    /** The days of the next holiday, which only the API knows. */
    String holiday() {
        return put(
                Address.of(employer.statistics()).with("preset", "holiday"), Map.of("from", "", "to", "", "step", ""));
    }

    /** The same as a file. */
    String file(String ending) {
        return put(Address.of(employer.statistics() + "/statistics." + ending), Map.of());
    }

    private String address(Map<String, String> other) {
        return put(Address.of(employer.statistics()), other);
    }

    private String put(Address address, Map<String, String> other) {
        FIELDS.forEach(field -> address.with(field, other.getOrDefault(field, form.typed(field))));
        return address.toString();
    }
}
