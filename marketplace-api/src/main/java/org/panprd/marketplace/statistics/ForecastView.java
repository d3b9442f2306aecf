package org.panprd.marketplace.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today and the next four weeks of a tenant against what was expected of them; how, {@code docs/forecast.md} says.
 *
 * @param known whether anything can be expected: not from too few days, or hardly any visitors
 * @param knownDays so many days it knows, of the {@code neededDays}
 * @param bandPercent of so many of a hundred days visitors are within the band
 * @param errorPercent how far it would have been off in the last eight weeks, in the mean, one decimal
 * @param weekdays by which factor each differs from the mean day, from Monday on; none, if it is not known
 * @param holidays the same of holidays that it knows
 */
public record ForecastView(
        String tenant,
        boolean known,
        int knownDays,
        int neededDays,
        int bandPercent,
        @Nullable BigDecimal errorPercent,
        List<BigDecimal> weekdays,
        List<HolidayView> holidays,
        List<DayView> days) {

    /** A holiday, or {@code workday}: a day off on which people work. */
    public record HolidayView(String title, BigDecimal factor) {}

    /**
     * A day.
     *
     * @param holiday what it is called, if it is not like others of its weekday
     * @param visitors who have booked for it by now; none, if they are too few to be shown
     */
    public record DayView(
            LocalDate date,
            @Nullable String holiday,
            @Nullable Long visitors,
            @Nullable Long expected,
            @Nullable Long low,
            @Nullable Long high) {}
}
