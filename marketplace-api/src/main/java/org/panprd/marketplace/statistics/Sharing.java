package org.panprd.marketplace.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What a bureau has agreed to share from a day on.
 *
 * @param version one more than that of the setting before
 */
record Sharing(long version, LocalDate effectiveFrom, Instant setAt, Terms bureaus, Terms everybody) {
    /** With whom. */
    enum Audience {
        BUREAUS,
        PUBLIC
    }

    /**
     * What is shared with an audience.
     *
     * @param groups of indicators
     * @param breakdowns by which they may be told apart
     */
    record Terms(List<String> groups, List<String> breakdowns) {
        static final Terms NOTHING = new Terms(List.of(), List.of());

        Terms {
            groups = List.copyOf(groups);
            breakdowns = List.copyOf(breakdowns);
        }

        boolean covers(Indicator indicator, Breakdown breakdown) {
            return groups.contains(indicator.groupName()) && breakdowns.contains(breakdown.name());
        }
    }

    /** How a setting stands to the others. */
    enum State {
        /** Its day comes. */
        COMING,
        IN_FORCE,
        /** A later one has taken its place. */
        PAST
    }

    /**
     * Of settings that only follow each other: of those whose day has come, the last one that was made holds; and what was
     * to come after it, but was made before, never does.
     */
    static State state(Sharing one, List<Sharing> all, LocalDate today) {
        TreeMap<Long, Sharing> byVersion = new TreeMap<>();
        all.forEach(each -> byVersion.put(each.version(), each));
        boolean isOvertaken = byVersion.tailMap(one.version(), false).values().stream()
                .anyMatch(later -> !later.effectiveFrom().isAfter(today)
                        || !later.effectiveFrom().isAfter(one.effectiveFrom()));
        if (isOvertaken) {
            return State.PAST;
        }
        return one.effectiveFrom().isAfter(today) ? State.COMING : State.IN_FORCE;
    }
}
