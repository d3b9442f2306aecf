package org.panprd.marketplace.departure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roll as it was submitted.
 *
 * @param submittedBy the account that did it
 * @param reason why the version before was amended; none for the first
 * @param changes since the version before
 * @param hash keyed, of all that stands on it
 */
record NameList(
        UUID id,
        int version,
        Instant submittedAt,
        String submittedBy,
        @Nullable AmendmentReason reason,
        TourContent tour,
        Roll roll,
        List<Change> changes,
        String hash) {}
