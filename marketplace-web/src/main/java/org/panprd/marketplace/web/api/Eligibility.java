package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a party may go on a tour: each of them in the order in which they were sent, and all of them together. */
public record Eligibility(String outcome, Trip crossing, List<Answer> travellers, List<RuleSet> ruleSets) {
    /** What was judged. */
    public record Trip(String port, String portName, String direction, LocalDate date, LocalDate returnDate) {}

    /** What one of them is answered. */
    public record Answer(
            String outcome, @Nullable Way way, @Nullable Way wayBack, List<Reason> reasons) {}

    /** By what rule one crosses, in words. */
    public record Way(String rule, String text) {}

    /** Why it is not simply a yes and, if it can be mended, how, where and by when. */
    public record Reason(
            String code,
            String direction,
            String text,
            @Nullable String todo,
            @Nullable String where,
            @Nullable LocalDate by,
            String source,
            LocalDate asOf) {}

    /** What was judged by. */
    public record RuleSet(String code, int version, String title, String source, LocalDate asOf) {}
}
