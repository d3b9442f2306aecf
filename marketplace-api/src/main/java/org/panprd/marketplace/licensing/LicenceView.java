package org.panprd.marketplace.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence.
 *
 * @param operator whose it is; nobody's yet while it belongs to an application
 * @param status {@code DRAFT} without a file or of an application, {@code SUBMITTED}, {@code VALID}, {@code REFUSED},
 *     {@code EXPIRED}, {@code REPLACED}
 * @param checkedIn the tenant that has checked it, if that is another one; {@code agreement} by which it counts
 * @param reason why it was refused
 * @param daysLeft until its last day; negative when it is over
 */
public record LicenceView(
        UUID id,
        @Nullable String operator,
        String kind,
        String kindName,
        String number,
        String issuer,
        @Nullable LocalDate validUntil,
        @Nullable Long daysLeft,
        String status,
        @Nullable String checkedIn,
        @Nullable String agreement,
        @Nullable String reason,
        @Nullable FileView file) {

    /** Some licences. */
    public record LicenceList(List<LicenceView> items) {}

    /** The file of a licence. */
    public record FileView(String mediaType, int sizeBytes) {}
}
