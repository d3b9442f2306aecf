package org.panprd.marketplace.keycloak;

import org.jspecify.annotations.Nullable;

/** Keycloak did not do what it was asked to, for a reason that is no fault of who asked; its words are for the log only. */
public final class KeycloakAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeycloakAway(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
