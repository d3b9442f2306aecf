package org.panprd.marketplace.keycloak;

import java.time.Instant;

/** What was learnt from a token whose signature and claims were checked. */
record VerifiedToken(Caller caller, Instant expiresAt) {}
