package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.channel.ChannelMessages.State;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.webhook.SigningSecrets;
import org.panprd.marketplace.webhook.SigningSecrets.Fresh;

/** Lets a reseller's machine say where it is told, and see and repeat what it was told there. */
@ApplicationScoped
public class ManageSubscriptions {
    /** So many messages are shown, the latest of them. */
    static final int MOST_SHOWN = 100;

    private static final String SUBSCRIPTION = "reseller-webhook";
    private static final int BATCH = 100;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ChannelMessages messages;

    @Inject
    SigningSecrets secrets;

    @Inject
    OutsideAddresses targets;

    @Inject
    MasterKeys keys;

    @Inject
    MasterKeyProof proof;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Looks its host up: not to be called in a transaction. */
    OctoWebhook.Checked check(OctoWebhook.Wanted wanted) {
        Faults faults = new Faults();
        Optional<WebhookEvent> event = WebhookEvent.find(wanted.event());
        faults.require(
                event.isPresent(),
                "event",
                "one-of",
                WebhookEvent.BOOKING_UPDATE.code() + ", " + WebhookEvent.AVAILABILITY_UPDATE.code());
        URI url = targets.read(wanted.url()).orElse(null);
        if (faults.require(url != null, "url", "webhook-url", OutsideAddresses.LONGEST) && url != null) {
            faults.require(targets.resolve(url).isPresent(), "url", "webhook-address");
        }
        faults.refuse();
        return new OctoWebhook.Checked(event.orElseThrow(), Objects.requireNonNull(url));
    }

    /**
     * To ask for the same again gives the one that there is, with another secret; the one before signs as well for a day.
     *
     * @throws Refusal {@code octo-too-many-webhooks}
     */
    @Transactional
    OctoWebhook.Made subscribe(String reseller, OctoWebhook.Checked wanted) {
        subscriptions.lock(reseller);
        List<Subscription> all = subscriptions.of(reseller);
        Optional<Subscription> known = all.stream()
                .filter(one -> one.event() == wanted.event() && one.url().equals(wanted.url()))
                .findFirst();
        if (known.isEmpty() && all.size() >= Subscription.MOST) {
            throw new Refusal(ChannelProblem.TOO_MANY_WEBHOOKS);
        }
        UUID id = known.map(Subscription::id).orElseGet(UUID::randomUUID);
        Fresh secret = known.map(one -> secrets.next(id, one.secret())).orElseGet(() -> secrets.first(id));
        known.ifPresentOrElse(
                one -> subscriptions.setSecret(one, secret.sealed()),
                () -> subscriptions.add(new Subscription(
                        reseller,
                        id,
                        wanted.event(),
                        wanted.url(),
                        secret.sealed(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))));
        done(known.isPresent() ? "secret-renewed" : "created", id);
        return new OctoWebhook.Made(id, wanted.event().code(), wanted.url().toString(), secret.written());
    }

    @Transactional
    List<OctoWebhook> list(String reseller) {
        return subscriptions.of(reseller).stream().map(OctoWebhook::of).toList();
    }

    /** With all that was told and is to be told there. */
    @Transactional
    OctoWebhook remove(String reseller, @Nullable UUID id) {
        Subscription own = own(reseller, id);
        subscriptions.remove(own);
        done("removed", own.id());
        return OctoWebhook.of(own);
    }

    /** The latest first. */
    @Transactional
    List<OctoWebhook.Message> messages(String reseller, @Nullable UUID id, @Nullable State state) {
        return messages.latest(own(reseller, id), state, MOST_SHOWN);
    }

    /** One of any state, or all that were given up, with their tries from the beginning; the number of them. */
    @Transactional
    int replay(String reseller, @Nullable UUID id, @Nullable UUID message) {
        Subscription own = own(reseller, id);
        int again = messages.again(own, message, clock.instant());
        if (message != null && again == 0) {
            throw new Refusal(ChannelProblem.UNKNOWN_MESSAGE);
        }
        done("replayed", own.id());
        return again;
    }

    /**
     * Seals some of what an older master key has sealed anew; tells how many. To be called in the platform's scope, until
     * there are none.
     */
    @Transactional
    public int rewrap() {
        List<Subscription> old = subscriptions.sealedByOther(keys.primary(), BATCH);
        old.forEach(one -> subscriptions.setSecret(one, secrets.rewrapped(one.id(), one.secret())));
        if (!old.isEmpty()) {
            proof.renew();
        }
        return old.size();
    }

    private Subscription own(String reseller, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> subscriptions.find(reseller, known))
                .orElseThrow(() -> new Refusal(ChannelProblem.UNKNOWN_WEBHOOK));
    }

    private void done(String what, UUID id) {
        trail.done(SUBSCRIPTION + "." + what, List.of(), SUBSCRIPTION, id);
    }
}
