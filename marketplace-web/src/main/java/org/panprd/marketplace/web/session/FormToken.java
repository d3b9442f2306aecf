package org.panprd.marketplace.web.session;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was rendered for the session that sends it. Pages are stateless, so Faces' own view state proves
 * nothing.
 */
public final class FormToken {
    /** The name of the hidden field. */
    public static final String FIELD = "formToken";

    private static final String ATTRIBUTE = FormToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private FormToken() {}

    /** The session's token; made at its first use. */
    public static String of(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String token = random();
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** An unguessable value, fit for a form token or an idempotency key. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean matches(@Nullable HttpSession session, @Nullable String sent) {
        return session != null
                && sent != null
                && session.getAttribute(ATTRIBUTE) instanceof String expected
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
