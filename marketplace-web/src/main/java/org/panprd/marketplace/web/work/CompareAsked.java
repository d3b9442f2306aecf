package org.panprd.marketplace.web.work;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Comparison;
import org.panprd.marketplace.web.api.StatisticsQuery;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Form;

/** Which indicator of regions a page compares, of whom and when: every comparison has an address that can be kept. */
record CompareAsked(Employer employer, Form form) {
    /** Of whom: {@code residence:JP}. */
    static final String OF = "of";

    static final String INDICATOR = "indicator";
    static final List<String> FIELDS = List.of(INDICATOR, OF, "step", "from", "to");

    String indicator() {
        String typed = form.typed(INDICATOR);
        return typed == null ? "VISITORS" : typed;
    }

    StatisticsQuery query() {
        return new StatisticsQuery(this::sent);
    }

    private @Nullable String sent(String field) {
        String of = form.typed(OF);
        int colon = of == null ? -1 : of.indexOf(':');
        return switch (field) {
            case INDICATOR -> indicator();
            case "by" -> of == null ? null : of.substring(0, Math.max(0, colon));
            case "key" -> of == null ? null : of.substring(colon + 1);
            default -> form.typed(field);
        };
    }

    /** Where on the form a field of the API stands. */
    static String place(String field) {
        return field.equals("by") || field.equals("key") ? OF : field;
    }

    /** The form with what is shown. */
    Form filled(Comparison found) {
        Map<String, String> shown = Map.of(
                INDICATOR,
                found.indicator(),
                "from",
                found.from().toString(),
                "to",
                found.to().toString());
        return Form.filled(FIELDS, field -> shown.getOrDefault(field, form.typed(field)));
    }

    /** The same question, and a table of what answers it. */
    String at(String table) {
        return address(employer.compare(), Map.of()) + "#" + table;
    }

    String days(String from, String to, String step) {
        return address(employer.compare(), Map.of("from", from, "to", to, "step", step));
    }

    /** The same as a file. */
    String file(String ending) {
        return address(employer.compare() + "/comparison." + ending, Map.of());
    }

    private String address(String path, Map<String, String> other) {
        Address address = Address.of(path);
        FIELDS.forEach(field -> address.with(field, other.getOrDefault(field, form.typed(field))));
        return address.toString();
    }
}
