package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that go with a booking: of those who take part in one programme of one of its items. */
public record NewBookedScreening(int item, String listingId, int version, List<Guest> participants) {
    /** One of the participants; the age is not needed of a companion. */
    public record Guest(int participant, @Nullable Integer age, Map<String, String> answers, List<String> reports) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }
}
