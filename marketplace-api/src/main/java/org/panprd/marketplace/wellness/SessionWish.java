package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Session;

/**
 * What a guest says about when sessions suit. Nothing of it is about health.
 *
 * @param firstDay the day of the first session, if it is fixed
 * @param preferredTime near which all should be, if that matters
 * @param shown the plan that the guest has seen; empty for none
 */
public record SessionWish(
        @Nullable LocalDate firstDay,
        @Nullable LocalTime preferredTime,
        Set<LocalDate> notDays,
        Set<LocalTime> notTimes,
        List<Session> shown) {

    public static final SessionWish NONE = new SessionWish(null, null, Set.of(), Set.of(), List.of());

    public SessionWish {
        notDays = Set.copyOf(notDays);
        notTimes = Set.copyOf(notTimes);
        shown = List.copyOf(shown);
    }

    /** Whether a session could be then, apart from which one of them it is. */
    public boolean suits(Session session) {
        return !notDays.contains(session.date()) && !notTimes.contains(session.time());
    }

    boolean suitsAll(List<Session> plan) {
        return plan.stream().allMatch(this::suits)
                && (firstDay == null || plan.isEmpty() || plan.get(0).date().equals(firstDay));
    }
}
