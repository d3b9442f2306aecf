package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in which session of this server; keeps the access token fresh. */
final class Sessions {
    private static final String ATTRIBUTE = Grant.class.getName();
    private static final Duration REFRESH_BEFORE = Duration.ofSeconds(30);

    private final OpenIdClient client;
    private final EndedSessions ended;
    private final SessionLocks locks;
    private final Clock clock;

    Sessions(OpenIdClient client, EndedSessions ended, SessionLocks locks, Clock clock) {
        this.client = client;
        this.ended = ended;
        this.locks = locks;
        this.clock = clock;
    }

    /** The grant of the request's session, with an access token that lasts for this request. */
    Optional<Grant> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Grant> found = find(session);
        if (session == null || found.isEmpty()) {
            return Optional.empty();
        }
        if (ended.has(found.get())) {
            end(session);
            return Optional.empty();
        }
        return isFresh(found.get()) ? found : refreshed(session);
    }

    /**
     * Keeps what the visitor did before, under a new session id; but never another person's session. A second tab that
     * signs the same person in keeps the id: changing it again would lose the first tab, which is just being sent on.
     */
    void start(HttpServletRequest request, Grant grant) {
        HttpSession session = request.getSession(true);
        synchronized (locks.of(session)) {
            Optional<Grant> before = find(session);
            if (before.isEmpty()) {
                request.changeSessionId();
            } else if (!before.get().caller().subject().equals(grant.caller().subject())) {
                end(session);
                session = request.getSession(true);
            }
            session.setAttribute(ATTRIBUTE, grant);
        }
    }

    /** Ends the request's session, and says what was granted in it. */
    Optional<Grant> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Grant> grant = find(session);
        if (session != null) {
            end(session);
        }
        return grant;
    }

    /** One refresh for all requests that come together: the first asks Keycloak, the others find its answer. */
    private Optional<Grant> refreshed(HttpSession session) {
        synchronized (locks.of(session)) {
            Optional<Grant> found = find(session);
            if (found.isEmpty() || isFresh(found.get())) {
                return found;
            }
            try {
                Grant fresh = client.refresh(found.get());
                session.setAttribute(ATTRIBUTE, fresh);
                return Optional.of(fresh);
            } catch (RefusedByIssuer e) {
                end(session);
                return Optional.empty();
            } catch (IssuerUnavailable e) {
                // Keycloak may be back in a moment: the session stays, and its token serves until its own end
                return found.filter(grant -> clock.instant().isBefore(grant.accessExpiresAt()));
            }
        }
    }

    private boolean isFresh(Grant grant) {
        return clock.instant().plus(REFRESH_BEFORE).isBefore(grant.accessExpiresAt());
    }

    private static Optional<Grant> find(@Nullable HttpSession session) {
        try {
            return session != null && session.getAttribute(ATTRIBUTE) instanceof Grant grant
                    ? Optional.of(grant)
                    : Optional.empty();
        } catch (IllegalStateException e) {
            // another request has just ended the session
            return Optional.empty();
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // another request was first; what we wanted is so
            return;
        }
    }
}
