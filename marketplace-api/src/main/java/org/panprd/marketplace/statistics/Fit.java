package org.panprd.marketplace.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The factors of some days in a row, from which those after them are expected. */
final class Fit {
    private static final int WEEK = 7;
    private static final int HALF_WEEK = 3;

    /** The same weekday, a year before. */
    private static final int YEAR = 52 * WEEK;

    private static final int LEVEL_DAYS = 4 * WEEK;
    private static final int SEASON_DAYS = 10;
    private static final int HOLIDAY_DAYS = 3 * WEEK;

    /** No season is so many times another. */
    private static final double MOST_SEASON = 3;

    private final LocalDate first;
    private final double[] visitors;
    private final Map<LocalDate, String> special;
    private final Map<DayOfWeek, Double> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Double> holidays = new HashMap<>();
    private double otherHolidays = 1;
    private double level;

    private Fit(LocalDate first, double[] visitors, Map<LocalDate, String> special) {
        this.first = first;
        this.visitors = visitors;
        this.special = special;
    }

    static Fit of(LocalDate first, double[] visitors, Map<LocalDate, String> special) {
        Fit fit = new Fit(first, visitors, special);
        fit.findWeekdays();
        fit.findHolidays();
        fit.level = fit.level(visitors.length - LEVEL_DAYS, visitors.length);
        return fit;
    }

    Map<DayOfWeek, Double> weekdays() {
        return weekdays;
    }

    Map<String, Double> holidays() {
        return holidays;
    }

    /** Of the last four weeks, as if all days were mean and ordinary ones. */
    double level() {
        return level;
    }

    double expected(LocalDate date) {
        double weekday = weekdays.getOrDefault(date.getDayOfWeek(), 1.0);
        return Double.isNaN(level) ? 0 : level * season(date) * weekday * holiday(date);
    }

    /** Each ordinary day by the median of the seven around it, if all of these are ordinary; of each weekday the median. */
    private void findWeekdays() {
        Map<DayOfWeek, List<Double>> ratios = new EnumMap<>(DayOfWeek.class);
        for (int day = HALF_WEEK; day < visitors.length - HALF_WEEK; day++) {
            List<Double> around = new ArrayList<>();
            for (int near = day - HALF_WEEK; near <= day + HALF_WEEK; near++) {
                if (isOrdinary(near)) {
                    around.add(visitors[near]);
                }
            }
            double middle = Medians.median(around);
            if (around.size() == WEEK && middle > 0) {
                ratios.computeIfAbsent(date(day).getDayOfWeek(), key -> new ArrayList<>())
                        .add(visitors[day] / middle);
            }
        }
        for (DayOfWeek weekday : DayOfWeek.values()) {
            double ratio = Medians.median(ratios.getOrDefault(weekday, List.of()));
            weekdays.put(weekday, Double.isNaN(ratio) ? 1 : ratio);
        }
        double mean = weekdays.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        weekdays.replaceAll((weekday, ratio) -> mean > 0 ? ratio / mean : 1);
    }

    /** Each of them by the level of the three weeks before and after it; of each name the median, of an unknown one that of all. */
    private void findHolidays() {
        Map<String, List<Double>> ratios = new HashMap<>();
        for (int day = 0; day < visitors.length; day++) {
            String name = special.get(date(day));
            if (name == null) {
                continue;
            }
            double around = level(day - HOLIDAY_DAYS, day + HOLIDAY_DAYS + 1);
            if (around > 0 && weekday(day) > 0) {
                ratios.computeIfAbsent(name, key -> new ArrayList<>()).add(visitors[day] / weekday(day) / around);
            }
        }
        ratios.forEach((name, of) -> holidays.put(name, Medians.median(of)));
        double all = Medians.median(holidays.values());
        otherHolidays = Double.isNaN(all) ? 1 : all;
    }

    /** How the same days a year before stood to the four weeks before the same end; as it is now, if that is not known. */
    private double season(LocalDate date) {
        int then = index(date) - YEAR;
        int end = visitors.length - YEAR;
        if (then < SEASON_DAYS || end < LEVEL_DAYS) {
            return 1;
        }
        double ratio = level(then - SEASON_DAYS, then + SEASON_DAYS + 1) / level(end - LEVEL_DAYS, end);
        return Double.isFinite(ratio) ? Math.min(MOST_SEASON, Math.max(1 / MOST_SEASON, ratio)) : 1;
    }

    private double holiday(LocalDate date) {
        String name = special.get(date);
        return name == null ? 1 : holidays.getOrDefault(name, otherHolidays);
    }

    /** The median of ordinary days, each by its weekday. */
    private double level(int from, int to) {
        return Medians.median(IntStream.range(Math.max(0, from), Math.min(visitors.length, to))
                .filter(day -> isOrdinary(day) && weekday(day) > 0)
                .mapToObj(day -> visitors[day] / weekday(day))
                .toList());
    }

    private boolean isOrdinary(int day) {
        return !special.containsKey(date(day));
    }

    private double weekday(int day) {
        return weekdays.getOrDefault(date(day).getDayOfWeek(), 1.0);
    }

    private LocalDate date(int day) {
        return first.plusDays(day);
    }

    private int index(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }
}
