package org.panprd.marketplace.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Keycloak realm: its addresses and its keys. Asked for the first time when the first token comes, so that an
 * application starts while Keycloak is still starting.
 */
final class Issuer {
    /** Asymmetric only: with HMAC, whoever can verify a token can make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int READ_TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_ANSWER_BYTES = 512 * 1024;
    private static final long KEYS_AGE_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_AGE_IN_OUTAGE_MILLIS = Duration.ofHours(1).toMillis();

    /** A key that is not known is looked for at once, but a flood of invented ones reaches Keycloak this seldom. */
    static final Duration KEY_FETCH_INTERVAL = Duration.ofSeconds(10);

    private final String address;
    private final Duration keyFetchInterval;
    private volatile @Nullable Discovered discovered;

    private record Discovered(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

    Issuer(String address, Duration keyFetchInterval) {
        this.address = address;
        this.keyFetchInterval = keyFetchInterval;
    }

    String address() {
        return address;
    }

    OIDCProviderMetadata metadata() throws IssuerUnavailable {
        return discovered().metadata();
    }

    JWSKeySelector<SecurityContext> keys() throws IssuerUnavailable {
        return discovered().keys();
    }

    private Discovered discovered() throws IssuerUnavailable {
        Discovered known = discovered;
        return known != null ? known : discover();
    }

    private synchronized Discovered discover() throws IssuerUnavailable {
        Discovered known = discovered;
        if (known != null) {
            return known;
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(
                    new com.nimbusds.oauth2.sdk.id.Issuer(address), CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
            known = new Discovered(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, keySource(metadata)));
            discovered = known;
            return known;
        } catch (GeneralException | IOException e) {
            throw new IssuerUnavailable(e);
        }
    }

    private JWKSource<SecurityContext> keySource(OIDCProviderMetadata metadata) throws IOException {
        var retriever = new DefaultResourceRetriever(CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS, LARGEST_ANSWER_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
                .cache(KEYS_AGE_MILLIS, READ_TIMEOUT_MILLIS * 2L)
                // refreshing ahead would start threads that outlive the application
                .refreshAheadCache(false)
                .rateLimited(keyFetchInterval.toMillis())
                .retrying(true)
                .outageTolerant(KEYS_AGE_IN_OUTAGE_MILLIS)
                .build();
    }
}
