package org.panprd.marketplace.voucher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The P-256 key that vouchers are signed with (ES256), from the JWK file {@code marketplace.voucher.key-file}. The file may
 * hold a JWK set instead: its first key signs, and the others, public halves of earlier keys, are published beside it for
 * as long as vouchers of theirs are about.
 */
@ApplicationScoped
class VoucherKey {
    @Inject
    @ConfigProperty(name = "marketplace.voucher.key-file")
    String file;

    private ECKey key;
    private JWKSet published;

    @PostConstruct
    void load() {
        try {
            JWKSet keys = read(Files.readString(Path.of(file)));
            key = keys.getKeys().get(0).toECKey();
            published = keys.toPublicJWKSet();
        } catch (IOException | ParseException | ClassCastException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("marketplace.voucher.key-file holds no P-256 JWK", e);
        }
        if (!key.isPrivate()) {
            throw new IllegalStateException("marketplace.voucher.key-file holds no private key");
        }
    }

    private static JWKSet read(String json) throws ParseException {
        return JSONObjectUtils.parse(json).containsKey("keys") ? JWKSet.parse(json) : new JWKSet(JWK.parse(json));
    }

    /** Signs JSON as a compact JWS without a key id: a gate has one key or two, and tries them. */
    String sign(String json) {
        try {
            JWSObject signed = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(json));
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign with the voucher key", e);
        }
    }

    /** What a compact JWS says, if one of the published keys has signed it as this one signs. */
    Optional<String> verified(String text) {
        try {
            JWSObject signed = JWSObject.parse(text);
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            for (JWK one : published.getKeys()) {
                if (signed.verify(new ECDSAVerifier(one.toECKey()))) {
                    return Optional.of(signed.getPayload().toString());
                }
            }
            return Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The public halves, as a JWK set. */
    String published() {
        return published.toString(true);
    }
}
