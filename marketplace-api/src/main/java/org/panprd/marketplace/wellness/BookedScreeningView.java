package org.panprd.marketplace.wellness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.wellness.ScreeningView.ReasonView;

/**
 * What came out for one participant in one programme of a booking, to its traveller.
 *
 * @param item its number in the booking
 * @param participant counted from 0
 * @param text the outcome, in the caller's language
 * @param state {@code CLEAR} if no doctor has to be asked; {@code OPEN}, {@code APPROVED}, {@code REFUSED}, {@code LATE} if
 *     nobody answered in time, {@code CLOSED} if nobody is asked any more
 * @param stateText the same in the caller's language; none for {@code CLEAR}
 * @param dueAt until when the doctor may answer
 * @param reply the doctor's words
 */
public record BookedScreeningView(
        int item,
        String listingId,
        String title,
        int participant,
        String name,
        Fitness outcome,
        String text,
        List<ReasonView> reasons,
        String state,
        @Nullable String stateText,
        @Nullable Instant dueAt,
        @Nullable String reply) {

    /** All of a booking, in the order of its items; none of what has been forgotten. */
    public record BookedScreenings(List<BookedScreeningView> items) {}
}
