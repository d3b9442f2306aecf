package org.panprd.marketplace.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * What Keycloak says now about the bearer of a token: at its UserInfo endpoint, which refuses once the session has ended,
 * the account is closed or its last organization was taken away. Needs no secret, but the scope {@code openid}.
 */
final class LiveClaims {
    private static final int TIMEOUT_MILLIS = 2_500;

    /** For a connection, and then for an answer. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(2L * TIMEOUT_MILLIS);

    private final Issuer issuer;

    LiveClaims(Issuer issuer) {
        this.issuer = issuer;
    }

    Caller callerOf(String token, Caller caller) throws InvalidToken, IssuerUnavailable {
        var request = new UserInfoRequest(issuer.metadata().getUserInfoEndpointURI(), new BearerAccessToken(token))
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new IssuerUnavailable(new IOException("Status " + answer.getStatusCode()));
            }
            if (!answer.indicatesSuccess()) {
                throw new InvalidToken("Its issuer no longer stands by it");
            }
            Caller now = Claims.caller(JWTClaimsSet.parse(answer.getBodyAsJSONObject()));
            if (!caller.subject().equals(now.subject())) {
                throw new InvalidToken("Of another person");
            }
            return now;
        } catch (ParseException | java.text.ParseException | IOException e) {
            throw new IssuerUnavailable(e);
        }
    }
}
