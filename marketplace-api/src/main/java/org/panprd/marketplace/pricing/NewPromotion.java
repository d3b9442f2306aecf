package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code is to take off: either a percentage or an amount; days are counted in, and open where they are left out.
 *
 * @param listings that it is for; all, if empty
 * @param mostUses how often it may be used at all; 0 ends it
 */
public record NewPromotion(
        @Nullable Integer percent,
        @Nullable Long amountMinor,
        @Nullable List<@Nullable String> listings,
        @Nullable LocalDate bookFrom,
        @Nullable LocalDate bookUntil,
        @Nullable LocalDate travelFrom,
        @Nullable LocalDate travelUntil,
        @Nullable Integer mostUses) {}
