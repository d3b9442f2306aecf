package org.panprd.marketplace.keycloak;

/** A token that must not be believed; the message says why and never holds the token. */
final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidToken(String reason) {
        super(reason);
    }
}
