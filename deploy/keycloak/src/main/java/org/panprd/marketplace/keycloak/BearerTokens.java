package org.panprd.marketplace.keycloak;

import java.util.Optional;

/**
 * Verifies bearer tokens, each of them about once a minute however often it comes. What staff may do is asked of
 * Keycloak each time, because their token still says what it said after somebody has taken it from them.
 */
final class BearerTokens {
    private final TokenVerifier verifier;
    private final LiveClaims liveClaims;
    private final RememberedTokens remembered;

    BearerTokens(TokenVerifier verifier, LiveClaims liveClaims, RememberedTokens remembered) {
        this.verifier = verifier;
        this.liveClaims = liveClaims;
        this.remembered = remembered;
    }

    Caller callerOf(String token) throws InvalidToken, IssuerUnavailable {
        Optional<VerifiedToken> known = remembered.find(token);
        if (known.isPresent()) {
            return known.get().caller();
        }
        VerifiedToken verified = verifier.verify(token);
        if (verified.caller().isStaff()) {
            verified = new VerifiedToken(liveClaims.callerOf(token, verified.caller()), verified.expiresAt());
        }
        remembered.remember(token, verified);
        return verified.caller();
    }
}
