package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.panprd.marketplace.channel.ChannelMessages.Taken;
import org.panprd.marketplace.channel.OctoWebhook.AvailabilityChanged;
import org.panprd.marketplace.channel.OctoWebhook.BookingChanged;
import org.panprd.marketplace.channel.OctoWebhook.Days;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhook.Request;
import org.panprd.marketplace.webhook.SigningSecrets;

/** Takes what is due at resellers' machines, and keeps how it went: what stands in the database before and after it is posted. */
@ApplicationScoped
class KeepMessages {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ChannelMessages messages;

    @Inject
    Subscriptions subscriptions;

    @Inject
    SigningSecrets secrets;

    @Inject
    Clock clock;

    /** Something due, ready to be posted. */
    record Ready(Taken message, Request request) {}

    @Transactional
    List<Ready> take(int most, int mostOfOne) {
        Instant now = clock.instant();
        return messages.take(now, now.plus(LEASE), most, mostOfOne).stream()
                .map(message -> new Ready(
                        message,
                        request(
                                message,
                                subscriptions
                                        .find(message.reseller(), message.subscription())
                                        .orElseThrow(),
                                now)))
                .toList();
    }

    private Request request(Taken message, Subscription subscription, Instant now) {
        return Request.signed(
                subscription.url(),
                message.id(),
                body(message, OctoWebhook.of(subscription)),
                secrets.signing(subscription.id(), subscription.secret()),
                now);
    }

    private static String body(Taken message, OctoWebhook webhook) {
        String booking = message.content();
        if (booking != null) {
            return OctoJson.write(new BookingChanged(webhook, booking));
        }
        int end = message.subject().indexOf('/');
        Days days =
                new Days(message.subject().substring(0, end), message.subject().substring(end + 1), message.days());
        return OctoJson.write(new AvailabilityChanged(webhook, days));
    }

    @Transactional
    void tried(Taken message, Outcome outcome) {
        Instant again = outcome.arrived()
                ? null
                : Retries.next(message.tries(), clock.instant(), message.giveUpAt())
                        .orElse(null);
        messages.tried(message, outcome, again);
        if (outcome.fault() != null && again != null) {
            messages.postpone(message.subscription(), again);
        }
    }

    @Transactional
    void forget() {
        messages.forget(clock.instant().minus(KEPT));
    }
}
