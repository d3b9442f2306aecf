package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest about whom a doctor is asked. */
public record Case(
        Summary summary,
        String name,
        int age,
        List<Answer> answers,
        List<Screening.Reason> reasons,
        List<Questionnaire.Examination> mustShow,
        List<Report> reports,
        @Nullable String reply) {

    /** What stands in a list. */
    public record Summary(
            String id,
            String title,
            String optionTitle,
            LocalDate date,
            LocalDate endDate,
            String state,
            Instant dueAt) {
        /** Whether it can still be answered. */
        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** All of a list. */
    public record All(List<Summary> items) {}

    /** A question and what was answered. */
    public record Answer(String question, String answer) {}

    /** What the doctor's answer has made of it. */
    public record Answered(String id, String state) {}

    /** What the doctor says. */
    public record Decision(boolean approved, @Nullable String words) {}
}
