package org.panprd.marketplace.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When something that has not arrived at a reseller is tried again: after pauses that grow, for a day. */
final class Retries {
    /** So long it is tried; once more at the end of it. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5));

    private Retries() {}

    /**
     * The next time; empty if that was the last one.
     *
     * @param tries how often it was tried
     * @param giveUpAt who has waited for its turn so long is tried once all the same
     */
    static Optional<Instant> next(int tries, Instant now, Instant giveUpAt) {
        if (!now.isBefore(giveUpAt)) {
            return Optional.empty();
        }
        Instant then = now.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
        return Optional.of(then.isBefore(giveUpAt) ? then : giveUpAt);
    }
}
