package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.notice.Deliveries.Delivery;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhook.Request;
import org.panprd.marketplace.webhook.SigningSecrets;

/** Takes what is due at webhooks, and keeps how it went: what stands in the database before and after it is posted. */
@ApplicationScoped
class KeepDeliveries {
    /** After each time that it did not arrive: with the first one eight tries, over a day and some hours. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Deliveries deliveries;

    @Inject
    Webhooks webhooks;

    @Inject
    SigningSecrets secrets;

    @Inject
    Notices notices;

    @Inject
    KeepNotices keepNotices;

    @Inject
    Clock clock;

    /** Something due, ready to be posted. */
    record Ready(Delivery delivery, Request request) {}

    @Transactional
    List<Ready> take(int limit) {
        Instant now = clock.instant();
        return deliveries.take(now, now.plus(LEASE), limit).stream()
                .map(delivery -> new Ready(
                        delivery,
                        request(
                                webhooks.find(delivery.tenant(), delivery.webhook())
                                        .orElseThrow(),
                                notices.find(delivery.tenant(), delivery.notice())
                                        .orElseThrow(),
                                now)))
                .toList();
    }

    private Request request(Webhook webhook, Notice notice, Instant now) {
        return Request.signed(
                webhook.url(), notice.id(), Payload.of(notice), secrets.signing(webhook.id(), webhook.secret()), now);
    }

    /** If it was the last time, and nothing has arrived there since it was due first, the webhook is paused. */
    @Transactional
    void tried(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        boolean last = delivery.tries() > PAUSES.size();
        Instant again = outcome.arrived() || last ? null : now.plus(PAUSES.get(delivery.tries() - 1));
        deliveries.tried(delivery, outcome, now, again);
        if (outcome.fault() != null && again != null) {
            deliveries.postpone(delivery, again);
        }
        if (last && !outcome.arrived() && !deliveries.anyArrivedSince(delivery)) {
            pause(delivery.tenant(), delivery.webhook(), now);
        }
    }

    private void pause(String tenant, UUID id, Instant now) {
        webhooks.find(tenant, id).filter(webhook -> webhook.pausedAt() == null).ifPresent(webhook -> {
            webhooks.setPaused(webhook, now);
            keepNotices.add(tenant, webhook.operator(), NoticeKind.WEBHOOK_PAUSED, id + "/" + now, About.webhook(id));
        });
    }
}
