package org.panprd.marketplace.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.wellness.QuestionnaireView.ExaminationView;
import org.panprd.marketplace.wellness.ScreeningView.ReasonView;

/**
 * A guest about whom a doctor is asked, in the doctor's language.
 *
 * @param age in years, on the first day
 * @param answers to all that was asked, in order
 * @param mustShow the examinations whose result each participant has to show
 * @param reply the doctor's words, once there are any
 */
public record CaseView(
        Summary summary,
        String name,
        int age,
        List<AnswerView> answers,
        List<ReasonView> reasons,
        List<ExaminationView> mustShow,
        List<ReportView> reports,
        @Nullable String reply) {

    /**
     * What stands in a list, without who it is.
     *
     * @param state {@code OPEN}, {@code APPROVED}, {@code REFUSED}, {@code LATE}, {@code CLOSED}
     * @param dueAt until when it can be answered
     */
    public record Summary(
            UUID id,
            String title,
            String optionTitle,
            LocalDate date,
            LocalDate endDate,
            String state,
            Instant dueAt) {}

    /** A question and what was answered. */
    public record AnswerView(String question, String answer) {}

    /** Those that a doctor is asked about, the most urgent first; or that have been answered, the latest first. */
    public record Cases(List<Summary> items) {}
}
