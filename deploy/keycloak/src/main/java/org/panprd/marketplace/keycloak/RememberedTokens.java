package org.panprd.marketplace.keycloak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were verified a moment ago, by their SHA-256: checking an RSA signature is most of a small request's work.
 * Holds two generations, the older of which is dropped whole when the younger is full, so that neither a reader waits
 * nor memory grows.
 */
final class RememberedTokens {
    private final Clock clock;
    private final Duration longest;
    private final int generationSize;
    private volatile Map<String, Entry> young = new ConcurrentHashMap<>();
    private volatile Map<String, Entry> old = Map.of();

    private record Entry(VerifiedToken token, Instant until) {}

    /** With the time that asking Keycloak may take, none is remembered for longer than {@code recheck}. */
    RememberedTokens(Clock clock, Duration recheck, int capacity) {
        this.clock = clock;
        longest = recheck.minus(LiveClaims.LONGEST_WAIT);
        generationSize = Math.max(1, capacity / 2);
    }

    Optional<VerifiedToken> find(String token) {
        String key = key(token);
        Entry entry = young.get(key);
        if (entry == null) {
            entry = old.get(key);
        }
        return entry != null && clock.instant().isBefore(entry.until()) ? Optional.of(entry.token()) : Optional.empty();
    }

    void remember(String token, VerifiedToken verified) {
        Instant latest = clock.instant().plus(longest);
        Instant until = verified.expiresAt().isBefore(latest) ? verified.expiresAt() : latest;
        if (young.size() >= generationSize) {
            startGeneration();
        }
        young.put(key(token), new Entry(verified, until));
    }

    int size() {
        return young.size() + old.size();
    }

    private synchronized void startGeneration() {
        if (young.size() >= generationSize) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    private static String key(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(ISO_8859_1));
            return new String(hash, ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
