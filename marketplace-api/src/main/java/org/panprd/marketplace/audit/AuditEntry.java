package org.panprd.marketplace.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A line of the trail.
 *
 * @param tenant whose trail it stands in, {@code platform} for what touches no tenant
 * @param at to the microsecond
 * @param actor the subject of a token, or {@code system}
 * @param role as what it acted: {@code traveller}, {@code operator}, {@code bureau}, {@code platform}, {@code message}
 *     for a signed message, {@code job}, or {@code nobody}
 * @param operator the operator acted for; empty for none
 * @param address the network it came from ({@code 203.0.113.0/24}); empty for our own servers
 * @param action what was done, such as {@code booking.held}
 * @param objectKind of what it was done to, such as {@code booking}
 * @param outcome {@code done}, or the slug of the problem with which it was refused
 */
record AuditEntry(
        String tenant,
        UUID id,
        Instant at,
        String actor,
        String role,
        String operator,
        String address,
        String action,
        String objectKind,
        String objectId,
        String outcome) {
    static final String DONE = "done";

    /**
     * The hash of this entry as the link after the given one: SHA-256 in hexadecimal over the hash before and every
     * column (the time in microseconds since 1970), each preceded by its length in bytes so that no two entries read the
     * same. {@code AuditChain} in {@code deploy/database} checks it with code of its own.
     *
     * @param before the hash of the link before, empty for the first
     */
    String hashAfter(String before) {
        var text = new StringBuilder();
        for (String part : List.of(
                before,
                tenant,
                id.toString(),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                actor,
                role,
                operator,
                address,
                action,
                objectKind,
                objectId,
                outcome)) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
