package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpSession;
import java.util.stream.IntStream;

/** A lock for each session, shared by sessions that happen to hash alike: a fixed number, and none to clean up. */
final class SessionLocks {
    private final Object[] locks =
            IntStream.range(0, 256).mapToObj(i -> new Object()).toArray();

    Object of(HttpSession session) {
        return locks[Math.floorMod(session.getId().hashCode(), locks.length)];
    }
}
