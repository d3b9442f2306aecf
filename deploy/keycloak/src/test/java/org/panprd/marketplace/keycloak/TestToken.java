package org.panprd.marketplace.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An access token in the making, with the claims that Keycloak writes; valid unless something is changed. */
public final class TestToken {
    private final Map<String, Object> organizations = new LinkedHashMap<>();
    private final JWTClaimsSet.Builder claims;
    private JOSEObjectType type = JOSEObjectType.JWT;
    private RSAKey key;
    private List<String> realmRoles = List.of();
    private boolean secondFactor = true;

    TestToken(String issuer, RSAKey key) {
        this.key = key;
        Instant now = Instant.now();
        claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("marketplace-api")
                .claim("typ", "Bearer")
                .claim("azp", "marketplace-web")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        subject("traveller").name("Traveller").roles("traveller");
    }

    /** Also the e-mail address, proven: {@code subject@marketplace.example}. */
    public TestToken subject(String subject) {
        return claim("sub", subject)
                .claim("email", subject + "@marketplace.example")
                .claim("email_verified", true);
    }

    /** What pages call the caller. */
    public TestToken name(String name) {
        return claim("name", name);
    }

    /** Realm roles, in place of {@code traveller}. */
    public TestToken roles(String... roles) {
        realmRoles = List.of(roles);
        return this;
    }

    /** One more tenant, and the caller's roles in it. */
    public TestToken member(String tenant, String... roles) {
        return in(tenant, List.of("/staff"), roles);
    }

    /** One more tenant, and the groups of its organization in which the caller is: {@code /operators/CODE/owners}. */
    public TestToken at(String tenant, String... groups) {
        return in(tenant, List.of(groups), groups[0].startsWith("/bureau") ? "bureau" : "operator");
    }

    /** Of staff who never had to show a second factor. */
    public TestToken withoutSecondFactor() {
        secondFactor = false;
        return this;
    }

    private TestToken in(String tenant, List<String> groups, String... roles) {
        organizations.put(tenant, Map.of("groups", groups, "realm_access", Map.of("roles", List.of(roles))));
        return claim("organization", organizations);
    }

    public TestToken audience(String... audience) {
        claims.audience(List.of(audience));
        return this;
    }

    public TestToken issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TestToken expiresAt(Instant moment) {
        claims.expirationTime(Date.from(moment));
        return this;
    }

    public TestToken notBefore(Instant moment) {
        claims.notBeforeTime(Date.from(moment));
        return this;
    }

    public TestToken expired() {
        return expiresAt(Instant.now().minus(Duration.ofMinutes(2)));
    }

    /** What Keycloak says the token is for: Bearer, ID, Refresh. */
    public TestToken use(String use) {
        return claim("typ", use);
    }

    /** Any claim; null removes it. */
    public TestToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    /** The header {@code typ}. */
    public TestToken type(String headerType) {
        type = new JOSEObjectType(headerType);
        return this;
    }

    public TestToken signedBy(RSAKey other) {
        key = other;
        return this;
    }

    /** The finished token, signed with RS256. */
    public String sign() {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    content());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With algorithm {@code none}. */
    public String unsigned() {
        return new PlainJWT(content()).serialize();
    }

    /** With HMAC, the issuer's public key as the secret: works on verifiers that let the token choose the algorithm. */
    public String signedWithThePublicKeyAsSecret() {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    content());
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the realm role that Keycloak grants together with a membership. */
    private JWTClaimsSet content() {
        List<String> roles = new ArrayList<>(realmRoles);
        if (secondFactor && !organizations.isEmpty()) {
            roles.add("staff");
        }
        return claims.claim("realm_access", Map.of("roles", roles)).build();
    }
}
