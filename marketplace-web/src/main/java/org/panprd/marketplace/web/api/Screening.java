package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a programme is safe. */
public record Screening(String outcome, Questionnaire.Source source, List<Result> participants, int approvalHours) {
    /** What came out for one of them. */
    public record Result(String outcome, String text, List<Reason> reasons) {}

    /** A rule that applies, and what to do. */
    public record Reason(
            String conditionName,
            String outcome,
            String reason,
            @Nullable String advice) {}
}
