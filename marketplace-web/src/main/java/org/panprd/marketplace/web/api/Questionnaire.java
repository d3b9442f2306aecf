package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a programme asks of each participant. */
public record Questionnaire(
        String listingId,
        String name,
        int version,
        Source source,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        int approvalHours,
        List<Examination> mustShow,
        List<Question> questions) {

    /** Where its rules come from. */
    public record Source(String text, LocalDate asOf) {}

    /** An examination whose result has to be shown. */
    public record Examination(String code, String name, int validDays) {}

    /** Has answers to choose from or wants a number; {@code onlyIf} says to whom it is put. */
    public record Question(
            String code,
            String text,
            @Nullable List<Answer> answers,
            @Nullable Range number,
            @Nullable OnlyIf onlyIf) {}

    /** One that can be chosen. */
    public record Answer(String code, String text) {}

    /** A whole number, both ends included. */
    public record Range(int from, int to, String unit) {}

    /** Only who has given one of these answers to that question. */
    public record OnlyIf(String question, List<String> answers) {}
}
