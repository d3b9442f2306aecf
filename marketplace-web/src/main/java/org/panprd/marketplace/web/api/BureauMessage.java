package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bureau has written; to all operators of its region, if {@code to} names none. */
public record BureauMessage(String id, List<String> to, String subject, String words, Instant at) {
    /** Some of them, and to whom it may write. */
    public record Page(List<BureauMessage> items, @Nullable String nextCursor, List<Recipient> recipients) {}

    /** An operator. */
    public record Recipient(String code, String name) {}

    /** What is to be written. */
    public record New(@Nullable String subject, @Nullable String words, List<String> operators) {}
}
