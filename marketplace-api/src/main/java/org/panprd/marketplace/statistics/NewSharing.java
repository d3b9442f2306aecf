package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.statistics.Sharing.Terms;

/**
 * What a bureau wants to share, to take the place of what it shares.
 *
 * @param effectiveFrom today or later
 * @param bureaus with the bureaus of the other regions; nothing, if left out
 * @param everybody with the public; nothing, if left out
 */
public record NewSharing(
        @Nullable LocalDate effectiveFrom,
        @Nullable NewTerms bureaus,
        @Nullable NewTerms everybody) {
    /** Announced at the most so many days before. */
    private static final int MOST_AHEAD = 366;

    /**
     * What is shared with somebody.
     *
     * @param groups of indicators: {@code VISITS}, {@code STAYS}, {@code MONEY}, {@code LOSSES}
     * @param breakdowns {@code ALL}, {@code ORIGIN}, {@code RESIDENCE}, {@code FAMILY}, {@code AGE}
     */
    public record NewTerms(
            @Nullable List<@Nullable String> groups,
            @Nullable List<@Nullable String> breakdowns) {}

    /** Its day, once everything in it is right. */
    LocalDate check(LocalDate today) {
        Faults faults = new Faults();
        LocalDate from = effectiveFrom == null ? today : effectiveFrom;
        LocalDate last = today.plusDays(MOST_AHEAD);
        faults.require(!from.isBefore(today) && !from.isAfter(last), "effectiveFrom", "between", today, last);
        check(bureaus, "bureaus", faults);
        check(everybody, "everybody", faults);
        faults.refuse();
        return from;
    }

    private static void check(@Nullable NewTerms terms, String field, Faults faults) {
        if (terms != null) {
            known(terms.groups(), Indicator.GROUPS, field + ".groups", faults);
            known(terms.breakdowns(), Breakdown.NAMES, field + ".breakdowns", faults);
        }
    }

    private static void known(
            @Nullable List<@Nullable String> values, List<String> known, String field, Faults faults) {
        boolean isKnown = values == null || values.stream().allMatch(value -> value != null && known.contains(value));
        faults.require(isKnown, field, "one-of", String.join(", ", known));
    }

    /**
     * In the order of the values, each once; nothing if one half of it is missing. With a part its whole is shared, without
     * which nobody could say what of the part may be shown.
     */
    static Terms read(@Nullable NewTerms terms) {
        List<@Nullable String> groups = terms == null || terms.groups() == null ? List.of() : terms.groups();
        List<@Nullable String> breakdowns =
                terms == null || terms.breakdowns() == null ? List.of() : terms.breakdowns();
        return groups.isEmpty() || breakdowns.isEmpty()
                ? Terms.NOTHING
                : new Terms(
                        Indicator.GROUPS.stream().filter(groups::contains).toList(),
                        Arrays.stream(Breakdown.values())
                                .filter(one -> isShared(one, breakdowns))
                                .map(Breakdown::name)
                                .toList());
    }

    private static boolean isShared(Breakdown breakdown, List<@Nullable String> wanted) {
        return breakdown == Breakdown.ALL
                || wanted.contains(breakdown.name())
                || (breakdown == Breakdown.RESIDENCE && wanted.contains(Breakdown.ORIGIN.name()));
    }
}
