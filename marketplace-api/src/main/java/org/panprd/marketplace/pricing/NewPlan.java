package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent, to take the place of the one before; what is left out is empty. {@link ReadPlan} checks it. */
public record NewPlan(
        @Nullable List<@Nullable NewSeason> seasons,
        @Nullable List<@Nullable NewWeekdayRule> weekdays,
        @Nullable Integer holidayPercent,
        @Nullable List<@Nullable NewReduction> groups,
        @Nullable List<@Nullable NewReduction> earlyBird,
        @Nullable List<@Nullable NewReduction> lastMinute) {

    /**
     * Days from one to another, both counted in.
     *
     * @param percent of what the listing says, where there is no price
     * @param prices by option and kind of guest, in minor units
     */
    public record NewSeason(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer percent,
            @Nullable Map<String, @Nullable Map<String, @Nullable Long>> prices) {}

    /** Days of the week, 1 for Monday to 7, and what they cost in percent of the day's price. */
    public record NewWeekdayRule(
            @Nullable Set<@Nullable Integer> weekdays,
            @Nullable Integer percent) {}

    /** So many percent off, from or up to a threshold. */
    public record NewReduction(
            @Nullable Integer threshold, @Nullable Integer percent) {}
}
