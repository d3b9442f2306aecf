package org.panprd.marketplace.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** The secrets that sign what webhooks get, sealed by a master key. One that was replaced signs beside the new one for a day. */
@ApplicationScoped
public class SigningSecrets {
    private static final Logger LOG = Logger.getLogger(SigningSecrets.class.getName());
    private static final int BYTES = 32;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();

    @Inject
    MasterKeys keys;

    @Inject
    Clock clock;

    /** In base 64; {@code before} counts until then. */
    private record Secrets(
            String now, @Nullable String before, @Nullable Instant until) {}

    /** A new one, as its owner is shown it once, and as it is kept. */
    public record Fresh(String written, Sealed sealed) {}

    /** The first of a webhook. */
    public Fresh first(UUID webhook) {
        return fresh(webhook, null, null);
    }

    /** Another one of a webhook; the only one from now on, if the one before cannot be opened. */
    public Fresh next(UUID webhook, Sealed before) {
        return open(webhook, before)
                .map(secrets -> fresh(webhook, secrets.now(), clock.instant().plus(OVERLAP)))
                .orElseGet(() -> first(webhook));
    }

    /** Those that sign now; none if what is kept cannot be opened, by which nothing is told there and all others are. */
    public List<byte[]> signing(UUID webhook, Sealed kept) {
        Optional<Secrets> opened = open(webhook, kept);
        if (opened.isEmpty()) {
            LOG.log(Level.WARNING, "The secret of webhook {0} cannot be opened: nothing is told there", webhook);
            return List.of();
        }
        Secrets secrets = opened.get();
        byte[] now = Base64.getDecoder().decode(secrets.now());
        return secrets.before() == null
                        || secrets.until() == null
                        || !clock.instant().isBefore(secrets.until())
                ? List.of(now)
                : List.of(now, Base64.getDecoder().decode(secrets.before()));
    }

    /** The same, sealed by the master key that seals now. */
    public Sealed rewrapped(UUID webhook, Sealed old) {
        return keys.seal(keys.open(old, place(webhook)), place(webhook));
    }

    private Fresh fresh(UUID webhook, @Nullable String before, @Nullable Instant until) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(secret), before, until);
        return new Fresh(
                Signature.write(secret),
                keys.seal(Json.write(secrets).getBytes(StandardCharsets.UTF_8), place(webhook)));
    }

    private Optional<Secrets> open(UUID webhook, Sealed kept) {
        return keys.openIfPossible(kept, place(webhook))
                .map(plain -> Json.read(new String(plain, StandardCharsets.UTF_8), Secrets.class));
    }

    private static String place(UUID webhook) {
        return "webhook.sealed/" + webhook;
    }
}
