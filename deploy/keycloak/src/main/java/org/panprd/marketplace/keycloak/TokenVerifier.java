package org.panprd.marketplace.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an access token may be believed: signature, issuer, audience, times, and that it is an access token at
 * all and not another token that the same issuer signed with the same key.
 */
final class TokenVerifier {
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int LONGEST_TOKEN = 16 * 1024;
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final Issuer issuer;
    private final DefaultJWTClaimsVerifier<SecurityContext> claims;

    TokenVerifier(Issuer issuer, String audience, Clock clock) {
        this.issuer = issuer;
        claims =
                new DefaultJWTClaimsVerifier<>(
                        audience,
                        new JWTClaimsSet.Builder().issuer(issuer.address()).build(),
                        Set.of("sub", "exp", "iat")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    }

    VerifiedToken verify(String token) throws InvalidToken, IssuerUnavailable {
        if (token.length() > LONGEST_TOKEN) {
            throw new InvalidToken("The token is too long");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet verified = processor().process(jwt, null);
            if (!isAccessToken(jwt, verified)) {
                throw new InvalidToken("Not an access token");
            }
            return new VerifiedToken(
                    Claims.caller(verified), verified.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new InvalidToken("Not a signed JWT");
        } catch (RateLimitReachedException e) {
            throw new InvalidToken("Signed with an unknown key");
        } catch (KeySourceException e) {
            throw new IssuerUnavailable(e);
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidToken(reason(e));
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws IssuerUnavailable {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWSKeySelector(issuer.keys());
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    /** Keycloak writes into the claim {@code typ} what a token is for: Bearer, ID, Refresh, Offline, Logout, DPoP. */
    private static boolean isAccessToken(SignedJWT jwt, JWTClaimsSet claims) throws ParseException {
        String use = claims.getStringClaim("typ");
        return use == null
                ? ACCESS_TOKEN.equals(jwt.getHeader().getType())
                : use.equals("Bearer") && claims.getClaim("cnf") == null;
    }

    private static String reason(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? "Not verified" : message;
    }
}
