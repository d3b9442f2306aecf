package org.panprd.marketplace.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;

/** Reads the caller from a request's verified token. */
public final class Callers {
    private Callers() {}

    public static Optional<Caller> find(SecurityContext security) {
        return security.getUserPrincipal() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** Somebody who is signed in, or a refusal NOT_SIGNED_IN. */
    public static Caller signedIn(SecurityContext security) {
        return find(security).orElseThrow(() -> new Refusal(CommonProblem.NOT_SIGNED_IN));
    }
}
