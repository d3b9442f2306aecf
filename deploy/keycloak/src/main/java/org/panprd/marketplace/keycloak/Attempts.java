package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attempts that are under way in a session: the newest few, each good for one return. */
final class Attempts {
    static final int MOST = 10;
    private static final String ATTRIBUTE = Attempts.class.getName();

    private final SessionLocks locks;

    Attempts(SessionLocks locks) {
        this.locks = locks;
    }

    void add(HttpSession session, Attempt attempt) {
        synchronized (locks.of(session)) {
            List<Attempt> attempts = read(session);
            attempts.add(attempt);
            int tooMany = Math.max(0, attempts.size() - MOST);
            session.setAttribute(ATTRIBUTE, new ArrayList<>(attempts.subList(tooMany, attempts.size())));
        }
    }

    /** Takes the attempt out, so that a return that is sent again finds nothing. */
    Optional<Attempt> take(HttpSession session, String state, Instant now) {
        synchronized (locks.of(session)) {
            List<Attempt> attempts = read(session);
            Optional<Attempt> found = attempts.stream()
                    .filter(attempt -> attempt.state().equals(state))
                    .findFirst();
            found.ifPresent(attempts::remove);
            session.setAttribute(ATTRIBUTE, new ArrayList<>(attempts));
            return found.filter(attempt -> now.isBefore(attempt.expiresAt()));
        }
    }

    private static List<Attempt> read(HttpSession session) {
        List<Attempt> attempts = new ArrayList<>();
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> kept) {
            kept.forEach(attempt -> attempts.add((Attempt) attempt));
        }
        return attempts;
    }
}
