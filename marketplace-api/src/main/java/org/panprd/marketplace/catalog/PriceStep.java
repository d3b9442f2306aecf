package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Unit;

/**
 * One step on the way to a price, as it is told to whoever wants to know why.
 *
 * @param name of the season, or the code
 * @param date and {@code unit}: of what is paid for one day, by one guest or for one room; absent where it is for all
 * @param percent that it comes to, or that it takes off
 * @param before in minor units, as {@code after}
 */
public record PriceStep(
        PriceRule rule,
        @Nullable String name,
        @Nullable LocalDate date,
        @Nullable Unit unit,
        @Nullable Integer percent,
        long before,
        long after) {}
