package org.panprd.marketplace.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a reseller's machine carries. It holds 256 bits of chance, so that its hash can be kept without salt and found by
 * itself; the key is shown once and never kept.
 */
record ResellerKey(String text) {
    private static final String MARK = "octo_";
    private static final int BYTES = 32;
    private static final int HINT = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    static ResellerKey next() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new ResellerKey(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** By which it is found. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** By which its owner tells it from the other one. */
    String hint() {
        return text.substring(text.length() - HINT);
    }

    /** It ends up in messages. */
    @Override
    public String toString() {
        return "ResellerKey";
    }
}
