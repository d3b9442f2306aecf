package org.panprd.marketplace.wellness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.wellness.QuestionnaireView.ExaminationView;
import org.panprd.marketplace.wellness.QuestionnaireView.SourceView;

/**
 * For whom a programme is safe, in one language.
 *
 * @param outcome of the group: its worst
 * @param participants in the order in which they were asked for
 */
public record ScreeningView(
        String listingId,
        String questionnaire,
        int version,
        SourceView source,
        Fitness outcome,
        List<ParticipantView> participants,
        int approvalHours,
        List<ExaminationView> mustShow) {

    /** The reasons, the worst first. */
    public record ParticipantView(Fitness outcome, String text, List<ReasonView> reasons) {}

    /**
     * A rule that applies.
     *
     * @param condition for which it stands
     * @param advice what to do, if anything can be done
     */
    public record ReasonView(
            String code,
            String condition,
            String conditionName,
            Fitness outcome,
            String reason,
            @Nullable String advice) {}
}
