package org.panprd.marketplace.wellness;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who take part in one programme of a booking answer to its questionnaire.
 *
 * @param item the wished item, counted from 0, to which it belongs
 * @param listingId the programme: the item itself, or a leg of a route
 * @param version of the questionnaire that was answered
 */
public record NewBookedScreening(
        @Nullable Integer item,
        @Nullable String listingId,
        @Nullable Integer version,
        @Nullable List<@Nullable Guest> participants) {

    /** Not to be written anywhere. */
    @Override
    public String toString() {
        return "answers";
    }

    /**
     * One of the booking's participants.
     *
     * @param participant which one, counted from 0
     * @param age in years, on the day; not needed for a companion, whose birth date is known
     * @param answers by the questions' codes: the code of an answer, or a number
     * @param reports ids of own reports of examinations that the doctor may see, if one has to answer
     */
    public record Guest(
            @Nullable Integer participant,
            @Nullable Integer age,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable List<@Nullable UUID> reports) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }
}
