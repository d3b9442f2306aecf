package org.panprd.marketplace.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today and the four weeks after it in a region, against what was expected of them. */
public record Forecast(
        boolean known,
        int knownDays,
        int neededDays,
        int bandPercent,
        @Nullable BigDecimal errorPercent,
        List<BigDecimal> weekdays,
        List<Holiday> holidays,
        List<Day> days) {
    /** By which factor a holiday differs from other days. */
    public record Holiday(String title, BigDecimal factor) {}

    /** A day; who has booked for it may not be shown, and nothing may be expected. */
    public record Day(
            LocalDate date,
            @Nullable String holiday,
            @Nullable Long visitors,
            @Nullable Long expected,
            @Nullable Long low,
            @Nullable Long high) {}
}
