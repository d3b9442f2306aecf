package org.panprd.marketplace.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its operator's staff reads it.
 *
 * @param text what has happened, in one sentence
 * @param words all that the bureau has written
 * @param bookingId the booking that it is about, with {@code item} of it
 * @param listingId the listing whose stock it is about, with the first {@code date}
 */
record NoticeView(
        UUID id,
        NoticeKind kind,
        Instant at,
        boolean unread,
        String text,
        @Nullable String words,
        @Nullable UUID bookingId,
        @Nullable Integer item,
        @Nullable String listingId,
        @Nullable String date) {

    static NoticeView of(Notice notice, boolean unread, String text, @Nullable String words) {
        About.Booked booking = notice.about().booking();
        About.Stock stock = notice.about().stock();
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.at(),
                unread,
                text,
                words,
                booking == null ? null : booking.bookingId(),
                booking == null ? null : booking.item(),
                booking != null ? booking.listingId() : stock == null ? null : stock.listingId(),
                booking != null
                        ? booking.date().toString()
                        : stock == null ? null : stock.date().toString());
    }

    /**
     * Notices, newest first.
     *
     * @param unread how many are, 100 at the most
     * @param latest when the newest was written; the beginning of time, if there is none
     */
    record NoticeList(List<NoticeView> items, @Nullable String nextCursor, int unread, Instant latest) {}

    /** How many are not read yet, 100 at the most. */
    record Count(int unread) {}

    /**
     * What somebody has chosen, and what counts for all of their operator.
     *
     * @param lowStock so little left that the operator is told of it
     */
    record ChoicesView(List<NoticeKind> page, List<NoticeKind> mail, int lowStock) {}
}
