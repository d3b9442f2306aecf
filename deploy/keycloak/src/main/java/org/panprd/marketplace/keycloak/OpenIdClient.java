package org.panprd.marketplace.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks OpenID Connect with Keycloak as the confidential client that the pages are; knows nothing of sessions. */
final class OpenIdClient {
    /** {@code organization:*} asks for every membership; without the star Keycloak makes the person choose one. */
    private static final Scope SCOPE = Scope.parse("openid profile email organization:*");

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int CLOCK_SKEW_SECONDS = 30;

    private final Issuer issuer;
    private final TokenVerifier verifier;
    private final ClientID clientId;
    private final Secret secret;
    private final URI callback;
    private final URI home;
    private final Clock clock;

    OpenIdClient(Settings settings, Issuer issuer, TokenVerifier verifier, Clock clock) {
        this.issuer = issuer;
        this.verifier = verifier;
        this.clock = clock;
        clientId = new ClientID(settings.clientId());
        secret = new Secret(settings.clientSecret());
        callback = URI.create(settings.webUrl() + CodeFlow.CALLBACK);
        home = URI.create(settings.webUrl() + LocalPath.HOME);
    }

    URI signInPage(Attempt attempt, boolean register, List<LangTag> languages) throws IssuerUnavailable {
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId, callback)
                .endpointURI(issuer.metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        if (register) {
            request.prompt(Prompt.Type.CREATE);
        }
        if (!languages.isEmpty()) {
            request.uiLocales(languages);
        }
        return request.build().toURI();
    }

    URI signOutPage(Grant grant) throws IssuerUnavailable {
        URI endpoint = issuer.metadata().getEndSessionEndpointURI();
        return new LogoutRequest(endpoint, parsed(grant.idToken()), null, clientId, home, null, null).toURI();
    }

    Grant exchange(String code, Attempt attempt) throws RefusedByIssuer, IssuerUnavailable {
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier()));
        OIDCTokens tokens = request(grant);
        JWT idToken = tokens.getIDToken();
        if (idToken == null) {
            throw new RefusedByIssuer("No ID token");
        }
        IDTokenClaimsSet claims = verified(idToken, new Nonce(attempt.nonce()));
        String sessionId =
                claims.getSessionID() == null ? "" : claims.getSessionID().getValue();
        return granted(tokens, idToken.serialize(), claims.getSubject().getValue(), sessionId);
    }

    Grant refresh(Grant previous) throws RefusedByIssuer, IssuerUnavailable {
        OIDCTokens tokens = request(new RefreshTokenGrant(new RefreshToken(previous.refreshToken())));
        String idToken = previous.idToken();
        if (tokens.getIDToken() != null) {
            verified(tokens.getIDToken(), null);
            idToken = tokens.getIDToken().serialize();
        }
        Grant next = granted(tokens, idToken, previous.caller().subject(), previous.sessionId());
        return new Grant(
                next.caller(),
                next.accessToken(),
                next.refreshToken(),
                idToken,
                previous.sessionId(),
                previous.signedInAt(),
                next.accessExpiresAt());
    }

    LogoutTokenClaimsSet verifyLogout(String token) throws InvalidToken, IssuerUnavailable {
        var validator = new LogoutTokenValidator(
                new com.nimbusds.oauth2.sdk.id.Issuer(issuer.address()), clientId, true, issuer.keys(), null);
        try {
            return validator.validate(JWTParser.parse(token));
        } catch (KeySourceException e) {
            throw new IssuerUnavailable(e);
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            throw new InvalidToken("Not a logout token of this issuer for this client");
        }
    }

    private OIDCTokens request(AuthorizationGrant grant) throws RefusedByIssuer, IssuerUnavailable {
        HTTPRequest request = new TokenRequest.Builder(
                        issuer.metadata().getTokenEndpointURI(), new ClientSecretBasic(clientId, secret), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        try {
            var answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new IssuerUnavailable(new IOException("Status " + answer.getStatusCode()));
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof OIDCTokenResponse success) {
                return success.getOIDCTokens();
            }
            throw new RefusedByIssuer(
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode()));
        } catch (IOException | ParseException e) {
            throw new IssuerUnavailable(e);
        }
    }

    private IDTokenClaimsSet verified(JWT idToken, @Nullable Nonce nonce) throws RefusedByIssuer, IssuerUnavailable {
        var validator = new IDTokenValidator(
                new com.nimbusds.oauth2.sdk.id.Issuer(issuer.address()), clientId, issuer.keys(), null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        try {
            return validator.validate(idToken, nonce);
        } catch (KeySourceException e) {
            throw new IssuerUnavailable(e);
        } catch (BadJOSEException | JOSEException e) {
            throw new RefusedByIssuer("ID token not verified");
        }
    }

    private Grant granted(OIDCTokens tokens, String idToken, String subject, String sessionId)
            throws RefusedByIssuer, IssuerUnavailable {
        String accessToken = tokens.getAccessToken().getValue();
        RefreshToken refreshToken = tokens.getRefreshToken();
        try {
            VerifiedToken verified = verifier.verify(accessToken);
            if (!verified.caller().subject().equals(subject)) {
                throw new RefusedByIssuer("Tokens of two people");
            }
            return new Grant(
                    verified.caller(),
                    accessToken,
                    refreshToken == null ? "" : refreshToken.getValue(),
                    idToken,
                    sessionId,
                    clock.instant(),
                    verified.expiresAt());
        } catch (InvalidToken e) {
            throw new RefusedByIssuer("Access token not verified");
        }
    }

    private static JWT parsed(String token) {
        try {
            return JWTParser.parse(token);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("It was parsed when it came", e);
        }
    }
}
