package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that an operator is told, in one sentence and with what is needed to go there. */
public record Notice(
        String id,
        String kind,
        Instant at,
        boolean unread,
        String text,
        @Nullable String words,
        @Nullable String bookingId,
        @Nullable Integer item,
        @Nullable String listingId,
        @Nullable String date) {
    /** Some of them; {@code latest} is when the newest was written. */
    public record Page(List<Notice> items, @Nullable String nextCursor, int unread, Instant latest) {}

    /** How many are not read yet. */
    public record Count(int unread) {}

    /** Until when they are read. */
    public record Read(String until) {}

    /** Of which kinds somebody wants to see them, and to be mailed. */
    public record Choices(List<String> page, List<String> mail, int lowStock) {}

    /** What somebody has chosen. */
    public record Chosen(List<String> page, List<String> mail) {}

    /** So little left that the operator is told of it. */
    public record LowStock(@Nullable Integer lowStock) {}
}
