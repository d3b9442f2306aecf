package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks of each participant, in one language.
 *
 * @param version in force; answers name it
 * @param altitudeMetres of the place, if it is known
 * @param approvalHours within which the institution says whether somebody who needs it may take part
 * @param mustShow the examinations whose result each participant shows
 */
public record QuestionnaireView(
        String listingId,
        String questionnaire,
        String name,
        int version,
        SourceView source,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable Integer altitudeMetres,
        int approvalHours,
        List<ExaminationView> mustShow,
        List<QuestionView> questions) {

    /** Where the rules come from, as of which date. */
    public record SourceView(String text, LocalDate asOf) {}

    /** A kind of examination, and how old its result may be. */
    public record ExaminationView(String code, String name, int validDays) {}

    /** It has answers to choose from or wants a number; {@code onlyIf} says to whom it is put, if not to all. */
    public record QuestionView(
            String code,
            String text,
            List<AnswerView> answers,
            @Nullable NumberView number,
            @Nullable OnlyIf onlyIf) {}

    /** One that can be chosen. */
    public record AnswerView(String code, String text) {}

    /** A whole number, both ends included. */
    public record NumberView(int from, int to, String unit) {}

    /** Only who has given one of these answers to that question. */
    public record OnlyIf(String question, List<String> answers) {}
}
