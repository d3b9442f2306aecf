package org.panprd.marketplace.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau wants to be told of.
 *
 * @param thing the place or port that it is about; all of them, if null
 * @param percent from where on; 0, where the kind has none
 */
record AlertRule(
        String tenant, UUID id, AlertKind kind, @Nullable String thing, int percent, Instant setAt) {
    boolean isAbout(String code) {
        return thing == null || thing.equals(code);
    }
}
