package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@value #HEADER}, {@code t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.text">}, that both sides put on every
 * message. The text is the body; of a request without a body, its path. It is refused once it is {@code WINDOW} old, or
 * as much ahead of the clock.
 */
public final class Signature {
    /** The name of the header. */
    public static final String HEADER = "Sandbox-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Signature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A signature needs a secret");
        }
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** The header's value for a message sent now. */
    public String sign(Instant now, String text) {
        long seconds = now.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, text));
    }

    /** Takes as long for a wrong signature as for a right one. */
    public boolean verify(@Nullable String header, Instant now, String text) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches()) {
            return false;
        }
        long seconds = Long.parseLong(form.group(1));
        boolean inTime = Math.abs(now.getEpochSecond() - seconds) <= WINDOW.toSeconds();
        return MessageDigest.isEqual(mac(seconds, text), HexFormat.of().parseHex(form.group(2))) && inTime;
    }

    private byte[] mac(long seconds, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((seconds + "." + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
