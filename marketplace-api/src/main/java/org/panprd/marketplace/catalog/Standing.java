package org.panprd.marketplace.catalog;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;

/**
 * A listing as its operator and the bureau see it.
 *
 * @param status {@code PUBLISHED}, {@code PAUSED} or {@code SUSPENDED}
 * @param revision which of those of the console it is; none, if it follows its file
 * @param pausedBy {@code OPERATOR} or {@code BUREAU}, if the console has paused it
 */
public record Standing(
        ListingId id,
        String operator,
        String status,
        ListingFile document,
        @Nullable Integer revision,
        @Nullable String pausedBy,
        @Nullable String pauseReason) {}
