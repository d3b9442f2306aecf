package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public holidays: {@code region/calendars/CODE.yaml}. The days of {@code years} are complete, in order of date. */
public record HolidayCalendar(
        String code,
        Text name,
        List<Text> source,
        @Nullable Text note,
        List<Integer> years,
        List<HolidayCalendar.Day> days) {

    public HolidayCalendar {
        source = List.copyOf(source);
        years = List.copyOf(years);
        days = List.copyOf(days);
    }

    public Optional<Day> findDay(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    /**
     * A date that is not like others of its weekday.
     *
     * @param period what all days of its holiday are called together, where each has a name of its own
     */
    public record Day(LocalDate date, Text name, @Nullable Text period, Kind kind) {
        /** What the holiday is called that it belongs to. */
        public Text holiday() {
            return period == null ? name : period;
        }
    }

    /** A day off, or a weekend day on which people work in exchange for one. */
    public enum Kind {
        HOLIDAY("holiday"),
        WORKDAY("workday");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
