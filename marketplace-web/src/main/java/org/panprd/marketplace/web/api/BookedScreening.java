package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out for one participant in one programme of a booking. */
public record BookedScreening(
        int item,
        String title,
        int participant,
        String name,
        String outcome,
        String text,
        List<Screening.Reason> reasons,
        String state,
        @Nullable String stateText,
        @Nullable Instant dueAt,
        @Nullable String reply) {

    /** All of a booking. */
    public record All(List<BookedScreening> items) {}
}
