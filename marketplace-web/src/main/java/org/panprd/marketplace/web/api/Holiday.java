package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a region has on hand for a holiday; what may not be shown is null. */
public record Holiday(
        List<Period> coming,
        @Nullable Period holiday,
        long daysAhead,
        @Nullable Long visitors,
        List<Day> days,
        List<Before> before,
        List<PlaceLoad> places) {
    /** The days of a holiday. */
    public record Period(String id, String title, LocalDate from, LocalDate to) {}

    /** Who arrives on a day. */
    public record Day(LocalDate date, @Nullable Long visitors) {}

    /** The same holiday of an earlier year: who came, and how many of them had paid as many days ahead. */
    public record Before(
            Period holiday,
            boolean sameDates,
            @Nullable Long visitors,
            @Nullable Long onHandThen,
            List<Day> days) {}
}
