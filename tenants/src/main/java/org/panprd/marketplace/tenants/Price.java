package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/**
 * Minor units of the tenant's currency. On a date the first counts that is given and applies of {@code holiday}, {@code
 * peak}, {@code weekend}, {@code base}.
 */
public record Price(
        long base,
        @Nullable Long weekend,
        @Nullable Long peak,
        @Nullable Long holiday) {}
