package org.panprd.marketplace.keycloak;

/**
 * There is an account under that address which nobody has proven to own, or which is closed. To let it in would let in
 * whoever registered with somebody else's address, or changed to it.
 */
public final class UnprovenAccount extends Exception {
    private static final long serialVersionUID = 1L;

    UnprovenAccount() {
        super("Not proven, or closed");
    }
}
