package org.panprd.marketplace.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What was taken off, and why.
 *
 * @param percent of what was left to pay; absent for a fixed amount
 * @param code of a promotion
 * @param amountMinor never negative, never more than what was left to pay
 */
public record Discount(
        PriceRule rule, @Nullable Integer percent, @Nullable String code, long amountMinor) {}
