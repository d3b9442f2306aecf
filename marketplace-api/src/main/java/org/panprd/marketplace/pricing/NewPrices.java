package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of what is set for single days: all of them, or none. */
public record NewPrices(@Nullable List<@Nullable Change> changes) {
    /**
     * The same for some days of an option. What is left out stays as it is.
     *
     * @param until the last day, counted in
     * @param weekdays 1 for Monday to 7; all, if left out
     * @param prices by kind of guest, in minor units
     * @param minNights of a stay that begins then; not less than the option says
     * @param cutoffMinutes before its start; not less than the option says
     * @param reset true: all of it as on all days, and nothing else given
     */
    public record Change(
            @Nullable String listing,
            @Nullable String option,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Set<Integer> weekdays,
            @Nullable Map<String, @Nullable Long> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes,
            @Nullable Boolean reset) {}
}
