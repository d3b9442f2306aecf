package org.panprd.marketplace.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.notice.Deliveries.Logged;

/**
 * A webhook.
 *
 * @param pausedAt since when nothing is sent there, because nobody answered
 * @param secret shown once, to whoever has made it
 */
record WebhookView(
        UUID id,
        String url,
        List<NoticeKind> kinds,
        Instant createdAt,
        @Nullable Instant pausedAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                webhook.kinds(),
                webhook.createdAt(),
                webhook.pausedAt(),
                secret);
    }

    /** All of an operator. */
    record WebhookList(List<WebhookView> items) {}

    /** A secret, shown once. */
    record Secret(String secret) {}

    /** What was and is to be brought to a webhook, the latest first. */
    record DeliveryList(List<Logged> items, @Nullable String nextCursor) {}
}
