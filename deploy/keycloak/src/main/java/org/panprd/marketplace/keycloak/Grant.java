package org.panprd.marketplace.keycloak;

import java.io.Serializable;
import java.time.Instant;

/**
 * What Keycloak gave for one sign-in; lives in the server's session and nowhere else.
 *
 * @param sessionId Keycloak's id of its own session, by which it tells us that it has ended
 * @param accessExpiresAt when the access token ends, not the sign-in
 */
record Grant(
        Caller caller,
        String accessToken,
        String refreshToken,
        String idToken,
        String sessionId,
        Instant signedInAt,
        Instant accessExpiresAt)
        implements Serializable {

    /** Without the tokens, which a log must not see. */
    @Override
    public String toString() {
        return "Grant[subject=" + caller.subject() + ", sessionId=" + sessionId + "]";
    }
}
