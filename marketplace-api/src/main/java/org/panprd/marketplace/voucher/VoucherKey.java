package org.panprd.marketplace.voucher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The P-256 key that vouchers are signed with (ES256), from the JWK file {@code marketplace.voucher.key-file}. */
@ApplicationScoped
class VoucherKey {
    @Inject
    @ConfigProperty(name = "marketplace.voucher.key-file")
    String file;

    private ECKey key;

    @PostConstruct
    void load() {
        try {
            key = ECKey.parse(Files.readString(Path.of(file)));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("marketplace.voucher.key-file holds no P-256 JWK", e);
        }
        if (!key.isPrivate()) {
            throw new IllegalStateException("marketplace.voucher.key-file holds no private key");
        }
    }

    /** Signs JSON as a compact JWS. */
    String sign(String json) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            JWSObject signed = new JWSObject(header, new Payload(json));
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign with the voucher key", e);
        }
    }

    /** The public half, as a JWK set. */
    String published() {
        return new JWKSet(key.toPublicJWK()).toString(true);
    }
}
