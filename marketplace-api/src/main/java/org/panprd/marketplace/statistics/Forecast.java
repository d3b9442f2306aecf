package org.panprd.marketplace.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is expected of days, as {@link VisitorModel} does.
 *
 * @param days the first is the day on which it was made
 * @param errorPercent the mean of how far it would have been off in the last eight weeks, made one to four weeks before
 * @param weekdays by which factor a weekday differs from the mean of the seven
 * @param holidays the same of days that are not like others of their weekday, by their name in English
 */
record Forecast(List<Day> days, double errorPercent, Map<DayOfWeek, Double> weekdays, Map<String, Double> holidays) {
    Forecast {
        days = List.copyOf(days);
        weekdays = Map.copyOf(weekdays);
        holidays = Map.copyOf(holidays);
    }

    /** A day, and the band in which four of five were. */
    record Day(LocalDate date, double expected, double low, double high) {}
}
