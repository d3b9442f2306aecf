package org.panprd.marketplace.keycloak;

import java.util.Optional;

/** Verifies bearer tokens, each of them about once a minute however often it comes. */
final class BearerTokens {
    private final TokenVerifier verifier;
    private final RememberedTokens remembered;

    BearerTokens(TokenVerifier verifier, RememberedTokens remembered) {
        this.verifier = verifier;
        this.remembered = remembered;
    }

    Caller callerOf(String token) throws InvalidToken, IssuerUnavailable {
        Optional<VerifiedToken> known = remembered.find(token);
        if (known.isPresent()) {
            return known.get().caller();
        }
        VerifiedToken verified = verifier.verify(token);
        remembered.remember(token, verified);
        return verified.caller();
    }
}
