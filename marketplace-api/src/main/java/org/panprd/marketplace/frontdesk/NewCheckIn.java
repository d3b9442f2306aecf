package org.panprd.marketplace.frontdesk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is let in: by the text of a voucher's code, or, without a telephone, by a reference and the number of the item.
 *
 * @param id made by the device, so that it may tell again what it has told
 * @param scannedAt when it was; of a device without a connection some time ago
 */
public record NewCheckIn(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String reference,
        @Nullable Integer item,
        @Nullable Instant scannedAt) {}
