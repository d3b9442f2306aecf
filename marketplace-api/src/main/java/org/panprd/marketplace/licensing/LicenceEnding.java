package org.panprd.marketplace.licensing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator is warned of a licence that ends, or is told that it has ended.
 *
 * @param days before its end; 0 when it has ended
 */
public record LicenceEnding(
        String tenant,
        String operator,
        UUID licence,
        String kind,
        @Nullable LocalDate validUntil,
        int days) {}
