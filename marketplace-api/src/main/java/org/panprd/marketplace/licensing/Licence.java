package org.panprd.marketplace.licensing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence without its file, as it is kept.
 *
 * @param operator whose it is; nobody's yet while it belongs to an application
 * @param checkedIn the tenant that has checked it, if that is another one, and {@code agreement} by which it counts here
 */
record Licence(
        String tenant,
        UUID id,
        @Nullable String operator,
        Details details,
        Status status,
        @Nullable String checkedIn,
        @Nullable String agreement,
        @Nullable String reason,
        @Nullable FileOf file) {

    /** What stands on it. */
    record Details(
            String kind,
            String number,
            String issuer,
            @Nullable LocalDate validUntil) {
        boolean isOver(LocalDate today) {
            return validUntil != null && validUntil.isBefore(today);
        }
    }

    /** What is known of its file. */
    record FileOf(String mediaType, int sizeBytes) {}

    /** What has become of it. */
    public enum Status {
        /** Without a file, or of an application. */
        DRAFT,
        /** With the bureau. */
        SUBMITTED,
        /** It counts, to its last day. */
        VALID,
        REFUSED,
        /** It counted. */
        EXPIRED,
        /** Another of its kind counts in its place. */
        REPLACED
    }
}
