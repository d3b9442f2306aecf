package org.panprd.marketplace.keycloak;

/** Keycloak answered, and the answer is no: the code was used, the session has ended, the account is disabled. */
final class RefusedByIssuer extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedByIssuer(String reason) {
        super(reason);
    }
}
