package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Direction;

/**
 * Who may make a crossing, in one language; travellers in the order in which they were sent.
 *
 * @param outcome the worst of the travellers'
 * @param ruleSets whose rules were applied
 */
public record EligibilityView(
        Outcome outcome, CrossingView crossing, List<TravellerView> travellers, List<RuleSetRef> ruleSets) {

    /** What was judged; for a tour, what follows from it. */
    public record CrossingView(
            @Nullable String listingId,
            String port,
            String portName,
            Direction direction,
            LocalDate date,
            LocalDate returnDate,
            @Nullable Integer groupSize) {}

    /**
     * A traveller.
     *
     * @param way the way that fits or the nearest one, if there is any
     * @param wayBack the same for the way back of a tour
     * @param reasons why it is not simply a yes
     */
    public record TravellerView(
            Outcome outcome,
            @Nullable WayView way,
            @Nullable WayView wayBack,
            List<ReasonView> reasons) {}

    /** A way to cross. */
    public record WayView(String rule, String text) {}

    /**
     * A reason.
     *
     * @param code stable
     * @param direction of the crossing to which it belongs
     * @param rule whose it is: {@code RULE-SET/RULE}, or {@code port/PORT}
     * @param todo what can still be done, where, and by when at the latest
     */
    public record ReasonView(
            String code,
            Direction direction,
            String rule,
            String text,
            @Nullable String todo,
            @Nullable String where,
            @Nullable LocalDate by,
            String source,
            LocalDate asOf) {}

    /** A version of a rule set. */
    public record RuleSetRef(String code, int version, String title, String source, LocalDate asOf) {}
}
