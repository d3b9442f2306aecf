package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Expects visitors of the days ahead from those of the days before: level × season × weekday × holiday. All of these are
 * medians, so that a single odd day moves nothing. How good that is, it tells of itself: for each of the last eight weeks it
 * expects what it would have one, two, three and four weeks before. See {@code docs/forecast.md}.
 */
final class VisitorModel {
    /** Today and the 28 days after it. */
    static final int DAYS_AHEAD = 29;

    /** Of all that it looks back: a year and a half. */
    static final int MOST_DAYS = 78 * 7;

    private static final int WEEK = 7;
    private static final int WEEKS_TESTED = 8;
    private static final int WEEKS_AHEAD = 4;

    /** The earliest of the tests has eight weeks to learn from. */
    static final int LEAST_DAYS = (8 + WEEKS_TESTED + WEEKS_AHEAD - 1) * WEEK;

    /** Of fewer visitors a day nothing can be said but chance, and single persons would be seen. */
    static final int LEAST_VISITORS = 5;

    static final int BAND_PERCENT = 80;

    private static final double BAND = BAND_PERCENT / 100.0;

    private final LocalDate first;
    private final double[] visitors;
    private final Map<LocalDate, String> special;

    /**
     * Of days in a row.
     *
     * @param special days that are not like others of their weekday, by what they are called, before and ahead
     */
    VisitorModel(LocalDate first, double[] visitors, Map<LocalDate, String> special) {
        this.first = first;
        this.visitors = visitors.clone();
        this.special = Map.copyOf(special);
    }

    /** Nothing, where there are too few {@linkplain #LEAST_DAYS days} or {@linkplain #LEAST_VISITORS visitors}. */
    Optional<Forecast> forecast() {
        if (visitors.length < LEAST_DAYS) {
            return Optional.empty();
        }
        Fit fit = fit(visitors.length);
        if (fit.level() < LEAST_VISITORS) {
            return Optional.empty();
        }
        Test test = test();
        if (!test.isEnough()) {
            return Optional.empty();
        }
        List<Forecast.Day> days = IntStream.range(0, DAYS_AHEAD)
                .mapToObj(ahead -> test.day(first.plusDays((long) visitors.length + ahead), ahead, fit))
                .toList();
        return Optional.of(new Forecast(days, test.errorPercent(), fit.weekdays(), fit.holidays()));
    }

    private Fit fit(int length) {
        return Fit.of(first, Arrays.copyOf(visitors, length), special);
    }

    private Test test() {
        Map<Integer, Fit> fits = new HashMap<>();
        List<List<Double>> ratios = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int ahead = 0; ahead < WEEKS_AHEAD; ahead++) {
            List<Double> ofWeek = new ArrayList<>();
            for (int day = visitors.length - WEEKS_TESTED * WEEK; day < visitors.length; day++) {
                int weekStart = day - (day - visitors.length + WEEKS_TESTED * WEEK) % WEEK;
                double expected = fits.computeIfAbsent(weekStart - ahead * WEEK, this::fit)
                        .expected(first.plusDays(day));
                if (expected > 0) {
                    ofWeek.add(visitors[day] / expected);
                }
                if (visitors[day] > 0) {
                    errors.add(Math.abs(visitors[day] - expected) / visitors[day]);
                }
            }
            ratios.add(ofWeek);
        }
        return new Test(ratios, errors);
    }

    /**
     * How it would have done.
     *
     * @param ratios what came by what was expected, by the weeks from when it was expected
     * @param errors by what came
     */
    private record Test(List<List<Double>> ratios, List<Double> errors) {
        /** Of half of the days at least there was something to compare. */
        boolean isEnough() {
            return ratios.stream().allMatch(ofWeek -> ofWeek.size() >= WEEKS_TESTED * WEEK / 2);
        }

        double errorPercent() {
            return 100
                    * errors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        Forecast.Day day(LocalDate date, int ahead, Fit fit) {
            List<Double> week = ratios.get(Math.min(ahead / WEEK, WEEKS_AHEAD - 1));
            double expected = fit.expected(date);
            return new Forecast.Day(
                    date,
                    expected,
                    expected * Math.min(1, Medians.quantile(week, (1 - BAND) / 2)),
                    expected * Math.max(1, Medians.quantile(week, (1 + BAND) / 2)));
        }
    }
}
