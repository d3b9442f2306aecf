package org.panprd.marketplace.wellness;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers, without a name.
 *
 * @param version of the questionnaire that was answered
 */
public record NewScreening(
        @Nullable String listingId,
        @Nullable Integer version,
        @Nullable List<@Nullable Participant> participants) {

    /** Not to be written anywhere. */
    @Override
    public String toString() {
        return "answers";
    }

    /**
     * One of those who want to take part.
     *
     * @param age in years, on the day
     * @param answers by the questions' codes: the code of an answer, or a number
     */
    public record Participant(
            @Nullable Integer age, @Nullable Map<String, @Nullable String> answers) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }
}
