package org.panprd.marketplace.keycloak;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The account of this server itself, with a token for as long as one is good. */
final class ServiceAccount {
    static final String CLIENT = "marketplace-staff";

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(10);

    private final Issuer issuer;
    private final String secret;
    private final Clock clock;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    ServiceAccount(Issuer issuer, String secret, Clock clock) {
        this.issuer = issuer;
        this.secret = secret;
        this.clock = clock;
    }

    /** Fails with {@link KeycloakAway} where there is none to be had. */
    synchronized String token() {
        Instant now = clock.instant();
        if (now.isBefore(goodUntil)) {
            return token;
        }
        AccessToken fresh = fetch();
        token = fresh.getValue();
        goodUntil = now.plusSeconds(fresh.getLifetime()).minus(RENEW_BEFORE);
        return token;
    }

    private AccessToken fetch() {
        try {
            var request = new TokenRequest.Builder(
                            issuer.metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(new ClientID(CLIENT), new Secret(secret)),
                            new ClientCredentialsGrant())
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            TokenResponse response = TokenResponse.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new KeycloakAway(
                        "No token for " + CLIENT + ": "
                                + response.toErrorResponse().getErrorObject().getCode(),
                        null);
            }
            return response.toSuccessResponse().getTokens().getAccessToken();
        } catch (IssuerUnavailable | IOException | ParseException e) {
            throw new KeycloakAway("No token for " + CLIENT, e);
        }
    }
}
