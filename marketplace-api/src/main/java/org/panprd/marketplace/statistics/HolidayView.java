package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;

/**
 * What is on hand for a holiday that is coming, or has begun. What may not be shown is null.
 *
 * @param coming all holidays that days are open for, the next one first
 * @param holiday the one of them that all else is about; null if no calendar knows any
 * @param daysAhead until it begins; 0 once it has
 * @param visitors on hand, of all its days
 * @param days what is on hand for each
 * @param before the same holiday of earlier years, the last one first
 * @param places that are more than four fifths full on one of its days, or that the bureau has limited, with these days only
 */
public record HolidayView(
        String tenant,
        List<PeriodView> coming,
        @Nullable PeriodView holiday,
        long daysAhead,
        @Nullable Long visitors,
        List<HolidayDay> days,
        List<BeforeView> before,
        List<LoadView.PlaceView> places) {

    /** Who arrives on a day. */
    public record HolidayDay(LocalDate date, @Nullable Long visitors) {}

    /**
     * The same holiday of an earlier year.
     *
     * @param sameDates whether no calendar knows it and it is the same dates
     * @param visitors who came
     * @param onHandThen at least so many of them had paid as many days ahead; it grows from day to day by none or by five and
     *     more. Who had paid and cancelled later is not among them: when somebody cancelled is not kept with the figures
     */
    public record BeforeView(
            PeriodView holiday,
            boolean sameDates,
            @Nullable Long visitors,
            @Nullable Long onHandThen,
            List<HolidayDay> days) {}
}
