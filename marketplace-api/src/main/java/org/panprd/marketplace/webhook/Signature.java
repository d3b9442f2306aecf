package org.panprd.marketplace.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the Standard Webhooks specification says: {@code v1}, HMAC-SHA256 over the id, the second and the body. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** A secret as its operator writes it down. */
    static String write(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The header {@code webhook-signature}: one signature by each secret that counts. */
    static String of(String id, long second, String body, List<byte[]> secrets) {
        byte[] signed = (id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(signed, secret)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(byte[] signed, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
