package org.panprd.marketplace.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks what passes between this server and the sandbox payment service. */
final class SandboxSignature {
    static final String HEADER = "Sandbox-Signature";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private SandboxSignature() {}

    static String sign(String secret, String content, Instant now) {
        return "t=" + now.getEpochSecond() + ",v1=" + mac(secret, now.getEpochSecond(), content);
    }

    static boolean isValid(String secret, String content, String signature, Instant now) {
        Matcher matcher = FORM.matcher(signature);
        if (!matcher.matches()) {
            return false;
        }
        long signedAt = Long.parseLong(matcher.group(1));
        boolean fresh = Math.abs(now.getEpochSecond() - signedAt) <= FRESH.toSeconds();
        byte[] expected = mac(secret, signedAt, content).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, matcher.group(2).getBytes(StandardCharsets.US_ASCII)) && fresh;
    }

    private static String mac(String secret, long time, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + content).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
