package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.notice.Deliveries.Logged;
import org.panprd.marketplace.notice.WebhookResource.NewWebhook;
import org.panprd.marketplace.notice.WebhookView.DeliveryList;
import org.panprd.marketplace.notice.WebhookView.WebhookList;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.webhook.SigningSecrets;
import org.panprd.marketplace.webhook.SigningSecrets.Fresh;

/** Lets an operator say where its own system is told, and see and repeat what was sent there. */
@ApplicationScoped
class ManageWebhooks {
    static final int MOST = 5;
    private static final String WEBHOOK = "webhook";

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    SigningSecrets secrets;

    @Inject
    OutsideAddresses targets;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What is asked for, once it was found to be right. */
    record Checked(URI url, List<NoticeKind> kinds) {}

    /** Looks its host up: not to be called in a transaction. Of all kinds, where none are named. */
    Checked check(String operator, NewWebhook request) {
        Faults faults = new Faults();
        List<NoticeKind> kinds = request.kinds() == null
                ? NoticeKind.toldTo(operator)
                : ReadNotices.kinds(operator, request.kinds(), "kinds", faults);
        if (request.kinds() != null) {
            faults.size(request.kinds(), "kinds", 1, NoticeKind.toldTo(operator).size());
        }
        URI url = targets.read(request.url()).orElse(null);
        if (faults.require(url != null, "url", "webhook-url", OutsideAddresses.LONGEST) && url != null) {
            faults.require(targets.resolve(url).isPresent(), "url", "webhook-address");
        }
        faults.refuse();
        return new Checked(java.util.Objects.requireNonNull(url), kinds);
    }

    /** @throws Refusal WEBHOOKS_FULL */
    @Transactional
    WebhookView add(String tenant, String operator, Checked request) {
        if (webhooks.of(tenant, operator).size() >= MOST) {
            throw new Refusal(NoticeProblem.WEBHOOKS_FULL);
        }
        UUID id = UUID.randomUUID();
        Fresh secret = secrets.first(id);
        Webhook webhook = new Webhook(
                tenant,
                id,
                operator,
                request.url(),
                request.kinds(),
                secret.sealed(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        webhooks.add(webhook);
        trail.done("webhook.created", List.of(tenant), WEBHOOK, id);
        return WebhookView.of(webhook, secret.written());
    }

    @Transactional
    WebhookList list(String tenant, String operator) {
        return new WebhookList(webhooks.of(tenant, operator).stream()
                .map(webhook -> WebhookView.of(webhook, null))
                .toList());
    }

    @Transactional
    void remove(String tenant, UUID id) {
        webhooks.remove(own(tenant, id));
        trail.done("webhook.removed", List.of(tenant), WEBHOOK, id);
    }

    /** The one before counts for a day more. */
    @Transactional
    String renewSecret(String tenant, UUID id) {
        Webhook webhook = own(tenant, id);
        Fresh fresh = secrets.next(webhook.id(), webhook.secret());
        webhooks.setSecret(webhook, fresh.sealed());
        trail.done("webhook.secret-renewed", List.of(tenant), WEBHOOK, id);
        return fresh.written();
    }

    /** What is due goes there again. */
    @Transactional
    void resume(String tenant, UUID id) {
        webhooks.setPaused(own(tenant, id), null);
        trail.done("webhook.resumed", List.of(tenant), WEBHOOK, id);
    }

    @Transactional
    DeliveryList deliveries(String tenant, UUID id, @Nullable String cursor, int limit) {
        List<Logged> found = deliveries.page(own(tenant, id), TimeCursor.parse(cursor), limit + 1);
        List<Logged> shown = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryList(shown, found.size() <= limit ? null : after(shown.get(limit - 1)));
    }

    /** With its tries from the beginning. */
    @Transactional
    void replay(String tenant, UUID id, UUID delivery) {
        if (!deliveries.again(own(tenant, id), delivery, clock.instant())) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("webhook.replayed", List.of(tenant), WEBHOOK, id);
    }

    private Webhook own(String tenant, UUID id) {
        return webhooks.find(tenant, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static String after(Logged one) {
        return new TimeCursor(one.queuedAt(), one.id()).toString();
    }
}
