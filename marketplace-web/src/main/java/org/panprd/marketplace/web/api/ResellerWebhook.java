package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a reseller's machine is told.
 *
 * @param dead so many messages were given up
 * @param latestDead the latest of them
 */
public record ResellerWebhook(
        String id, String event, String url, Instant createdAt, int dead, List<Message> latestDead) {

    /** All of a reseller. */
    public record Webhooks(List<ResellerWebhook> items) {}

    /** Something that was given up. */
    public record Message(
            String id,
            String subject,
            Instant utcCreatedAt,
            @Nullable Instant utcTriedAt,
            int tries,
            @Nullable Integer status,
            @Nullable String fault) {}

    /** What is to be told again: everything that was given up, if it names nothing. */
    public record Again(@Nullable String messageId) {}
}
