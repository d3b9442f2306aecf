package org.panprd.marketplace.keycloak;

/** Keycloak did not answer, so that nothing can be said about a token: neither that it is good nor that it is bad. */
final class IssuerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    IssuerUnavailable(Throwable cause) {
        super(cause);
    }
}
