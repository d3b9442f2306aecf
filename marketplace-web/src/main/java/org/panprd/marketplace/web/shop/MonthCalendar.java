package org.panprd.marketplace.web.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Availability;
import org.panprd.marketplace.web.api.Money;

/** A month laid out in weeks from Monday, with what each day offers. */
record MonthCalendar(YearMonth month, List<List<Cell>> weeks) {
    /** A day, or the empty place before the first and after the last one. */
    record Cell(
            @Nullable LocalDate date,
            String status,
            boolean available,
            int vacancies,
            @Nullable List<Money> price) {
        boolean isBlank() {
            return date == null;
        }
    }

    private static final int DAYS_OF_WEEK = 7;
    private static final Cell BLANK = new Cell(null, "NONE", false, 0, null);

    /** Days of which nothing is known, as those gone by, are closed. */
    static MonthCalendar of(YearMonth month, List<Availability.Day> days) {
        Map<LocalDate, Availability.Day> known = new HashMap<>();
        days.forEach(day -> known.put(day.date(), day));
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Cell>> weeks = new ArrayList<>();
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusDays(DAYS_OF_WEEK)) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                week.add(cell(start.plusDays(i), month, known));
            }
            weeks.add(List.copyOf(week));
        }
        return new MonthCalendar(month, List.copyOf(weeks));
    }

    private static Cell cell(LocalDate date, YearMonth month, Map<LocalDate, Availability.Day> known) {
        if (!YearMonth.from(date).equals(month)) {
            return BLANK;
        }
        return Optional.ofNullable(known.get(date))
                .map(day -> new Cell(date, day.status(), day.available(), day.vacancies(), day.price()))
                .orElseGet(() -> new Cell(date, "CLOSED", false, 0, null));
    }
}
