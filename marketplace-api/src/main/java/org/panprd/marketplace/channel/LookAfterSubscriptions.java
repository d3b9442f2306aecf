package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.channel.ChannelMessages.State;
import org.panprd.marketplace.channel.SubscriptionView.SubscriptionList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Lets the platform see where a reseller's machine is told and what was given up there, and have it told again. */
@ApplicationScoped
class LookAfterSubscriptions {
    private static final int MOST_SHOWN = 20;

    @Inject
    ResellerRecords resellers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ChannelMessages messages;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    SubscriptionList list(String reseller) {
        ResellerAccount account = resellers.find(reseller).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new SubscriptionList(
                subscriptions.of(account.code()).stream().map(this::view).toList());
    }

    /** One message, or all that were given up. */
    @Transactional
    void replay(String reseller, UUID id, @Nullable UUID message) {
        Subscription subscription =
                subscriptions.find(reseller, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        int again = messages.again(subscription, message, clock.instant());
        if (message != null && again == 0) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("reseller-webhook.replayed", List.of(), "reseller-webhook", id);
    }

    private SubscriptionView view(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.event().code(),
                subscription.url().toString(),
                subscription.createdAt(),
                messages.dead(subscription),
                messages.latest(subscription, State.DEAD, MOST_SHOWN));
    }
}
