package org.panprd.marketplace.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.publishing.Differences.Difference;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.check.Fault;

/** How fields of a listing are called in the reader's language. */
final class ListingTexts {
    private static final Pattern STEP = Pattern.compile("([a-zA-Z-]+)(?:\\[([^]]*)])?");
    private static final Set<String> AMOUNTS = Set.of("base", "weekend", "peak", "holiday");

    private ListingTexts() {}

    /** Something that is missing or wrong; {@code name} is what its field is called. */
    record FaultView(String field, String name, String message) {
        static FaultView of(Fault fault, Language language) {
            return new FaultView(fault.field(), nameOf(fault.field(), true, language), fault.in(language));
        }
    }

    /** What a field had and has; {@code name} is what it is called. */
    record DifferenceView(
            String field,
            String name,
            @Nullable String before,
            @Nullable String after) {
        static DifferenceView of(Difference one, Language language) {
            return new DifferenceView(
                    one.field(),
                    nameOf(one.field(), false, language),
                    shown(one.field(), one.before()),
                    shown(one.field(), one.after()));
        }
    }

    static List<DifferenceView> differences(List<Difference> differences, Language language) {
        return differences.stream().map(one -> DifferenceView.of(one, language)).toList();
    }

    /** Positions count from 0, if they are of a fault, and are said from 1. */
    static String nameOf(String field, boolean fromZero, Language language) {
        List<String> names = new ArrayList<>();
        Matcher step = STEP.matcher(field);
        while (step.find()) {
            String entry = step.group(2);
            String shown = entry != null && fromZero && entry.matches("[0-9]{1,4}")
                    ? String.valueOf(Integer.parseInt(entry) + 1)
                    : entry;
            names.add(name(step.group(1), language) + (shown == null ? "" : " " + shown));
        }
        return String.join(" › ", names);
    }

    static String name(String field, Language language) {
        return KNOWN.contains(field) ? Texts.text(language, "listing.field." + field) : field;
    }

    private static final Set<String> KNOWN = known();

    private static Set<String> known() {
        Set<String> names = new java.util.TreeSet<>(org.panprd.marketplace.tenants.ListingForm.names());
        for (Language language : Language.values()) {
            names.add(language.tag());
        }
        return names;
    }

    /** Amounts are in minor units. */
    private static @Nullable String shown(String field, @Nullable String value) {
        boolean isAmount = value != null
                && value.matches("-?[0-9]{1,15}")
                && AMOUNTS.contains(field.substring(field.lastIndexOf('.') + 1));
        return isAmount ? new BigDecimal(value).movePointLeft(2).toPlainString() : value;
    }
}
