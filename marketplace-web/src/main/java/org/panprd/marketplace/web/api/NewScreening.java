package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers without a name, of those who want to take part in a programme. */
public record NewScreening(String listingId, int version, List<Guest> participants) {
    /** One of them. */
    public record Guest(@Nullable Integer age, Map<String, String> answers) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }
}
