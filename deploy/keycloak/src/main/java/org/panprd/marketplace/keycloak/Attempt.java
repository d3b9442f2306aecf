package org.panprd.marketplace.keycloak;

import java.io.Serializable;
import java.time.Instant;

/** One way to Keycloak's page and back; every tab has its own. The verifier and the nonce never leave the server. */
record Attempt(String state, String nonce, String verifier, String next, Instant expiresAt) implements Serializable {}
