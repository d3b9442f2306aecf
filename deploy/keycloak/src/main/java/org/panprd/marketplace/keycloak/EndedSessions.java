package org.panprd.marketplace.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keycloak sessions that have ended elsewhere. Remembered longer than an access token lives: after that, refreshing is
 * refused anyway, which is also how nodes that did not hear of it find out.
 */
final class EndedSessions {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Instant> endedSessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> endedSubjects = new ConcurrentHashMap<>();

    EndedSessions(Clock clock) {
        this.clock = clock;
    }

    void endSession(String sessionId) {
        add(endedSessions, sessionId, clock.instant());
    }

    /** Ends what the person signed in to before that moment, not what comes after. */
    void endAllOf(String subject, Instant before) {
        add(endedSubjects, subject, before);
    }

    boolean has(Grant grant) {
        if (endedSessions.containsKey(grant.sessionId())) {
            return true;
        }
        Instant before = endedSubjects.get(grant.caller().subject());
        return before != null && grant.signedInAt().isBefore(before);
    }

    private void add(Map<String, Instant> ended, String key, Instant when) {
        Instant forgotten = clock.instant().minus(REMEMBERED);
        ended.values().removeIf(moment -> moment.isBefore(forgotten));
        ended.put(key, when);
    }
}
