package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** The secrets that sign what webhooks get, sealed by a master key. One that was replaced signs beside the new one for a day. */
@ApplicationScoped
public class WebhookSecrets {
    private static final int BYTES = 32;
    private static final int BATCH = 100;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();

    @Inject
    MasterKeys keys;

    @Inject
    MasterKeyProof proof;

    @Inject
    Webhooks webhooks;

    @Inject
    Clock clock;

    /** In base 64; {@code before} counts until then. */
    private record Secrets(
            String now, @Nullable String before, @Nullable Instant until) {}

    /** A new one, as its operator is shown it once, and as it is kept. */
    record Fresh(String written, Sealed sealed) {}

    /** The first of a webhook. */
    Fresh first(UUID webhook) {
        return fresh(webhook, null, null);
    }

    /** Another one of a webhook. */
    Fresh next(Webhook webhook) {
        return fresh(webhook.id(), open(webhook).now(), clock.instant().plus(OVERLAP));
    }

    /** Those that sign now. */
    List<byte[]> signing(Webhook webhook) {
        Secrets secrets = open(webhook);
        byte[] now = Base64.getDecoder().decode(secrets.now());
        return secrets.before() == null
                        || secrets.until() == null
                        || !clock.instant().isBefore(secrets.until())
                ? List.of(now)
                : List.of(now, Base64.getDecoder().decode(secrets.before()));
    }

    /**
     * Seals some of what an older master key has sealed with the one that seals now; tells how many. To be called in the
     * platform's scope, until there are none.
     */
    @Transactional
    public int rewrap() {
        List<Webhook> old = webhooks.sealedByOther(keys.primary(), BATCH);
        old.forEach(webhook -> webhooks.setSecret(
                webhook, keys.seal(keys.open(webhook.secret(), place(webhook.id())), place(webhook.id()))));
        if (!old.isEmpty()) {
            proof.renew();
        }
        return old.size();
    }

    private Fresh fresh(UUID webhook, @Nullable String before, @Nullable Instant until) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(secret), before, until);
        return new Fresh(
                Signature.write(secret),
                keys.seal(Json.write(secrets).getBytes(StandardCharsets.UTF_8), place(webhook)));
    }

    private Secrets open(Webhook webhook) {
        byte[] plain = keys.open(webhook.secret(), place(webhook.id()));
        return Json.read(new String(plain, StandardCharsets.UTF_8), Secrets.class);
    }

    private static String place(UUID webhook) {
        return "webhook.sealed/" + webhook;
    }
}
