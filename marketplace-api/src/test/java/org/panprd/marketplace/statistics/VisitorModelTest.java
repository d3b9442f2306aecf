package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitorModelTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);
    private static final int DAYS = 540;

    /** From Monday on, one in the mean. */
    private static final double[] WEEKDAYS = {0.7, 0.8, 0.9, 1.0, 1.1, 1.4, 1.1};

    private static final Offset<Double> CLOSE = within(0.06);
    private static final Offset<Double> SAME = within(1e-9);

    private static final Map<LocalDate, String> HOLIDAYS = holidays();

    @Nested
    class Recovering {
        @Test
        void factors_of_weekdays_and_holidays_under_noise() {
            Forecast forecast = model(season(0.1, 7)).forecast().orElseThrow();

            for (DayOfWeek weekday : DayOfWeek.values()) {
                assertThat(forecast.weekdays().get(weekday)).isCloseTo(WEEKDAYS[weekday.getValue() - 1], CLOSE);
            }
            assertThat(forecast.holidays().get("Golden Week")).isCloseTo(3, within(0.3));
            assertThat(forecast.holidays().get("May Day")).isCloseTo(2, within(0.2));
        }

        @Test
        void the_season_of_the_year_before() {
            // In the middle of a rising quarter the level of the last four weeks alone would be far too low.
            double[] all = season(0, 7);
            double[] known = Arrays.copyOf(all, DAYS - 29);

            Forecast forecast = model(known).forecast().orElseThrow();

            for (int ahead = 0; ahead < 29; ahead++) {
                assertThat(forecast.days().get(ahead).expected() / all[known.length + ahead])
                        .isCloseTo(1, within(0.05));
            }
        }

        @Test
        void all_of_it_although_a_week_is_missing() {
            double[] visitors = season(0, 7);
            Arrays.fill(visitors, DAYS - 12, DAYS - 5, 0);

            Forecast forecast = model(visitors).forecast().orElseThrow();

            Forecast whole = model(season(0, 7)).forecast().orElseThrow();
            assertThat(forecast.days().get(3).expected())
                    .isCloseTo(
                            whole.days().get(3).expected(),
                            within(whole.days().get(3).expected() * 0.1));
        }

        @Test
        void a_holiday_that_it_has_not_seen_by_the_others() {
            Map<LocalDate, String> special = new HashMap<>(HOLIDAYS);
            special.put(FIRST.plusDays(DAYS + 2), "New");

            Forecast with =
                    new VisitorModel(FIRST, season(0, 7), special).forecast().orElseThrow();

            Forecast without = model(season(0, 7)).forecast().orElseThrow();
            assertThat(with.days().get(2).expected() / without.days().get(2).expected())
                    .isCloseTo(2.5, within(0.2));
        }
    }

    @Nested
    class Testing_itself {
        /** From outside: of what it says when it knows only what was known then. */
        @Test
        void reports_the_error_that_its_forecasts_had() {
            double[] visitors = season(0.15, 11);
            List<Double> errors = new ArrayList<>();
            for (int week = 8; week >= 1; week--) {
                for (int before = 0; before < 4; before++) {
                    int known = DAYS - 7 * (week + before);
                    var then = model(Arrays.copyOf(visitors, known)).forecast().orElseThrow();
                    for (int day = 7 * before; day < 7 * before + 7; day++) {
                        double came = visitors[known + day];
                        errors.add(Math.abs(came - then.days().get(day).expected()) / came);
                    }
                }
            }

            double reported = model(visitors).forecast().orElseThrow().errorPercent();

            assertThat(errors).hasSize(224);
            assertThat(reported)
                    .isCloseTo(
                            100 * errors.stream().mapToDouble(e -> e).average().orElseThrow(), SAME)
                    .isBetween(5.0, 20.0);
        }

        @Test
        void puts_about_four_of_five_days_into_its_band() {
            int inside = 0;
            int all = 0;
            for (long seed = 1; seed <= 30; seed++) {
                double[] visitors = season(0.15, seed);
                Forecast forecast =
                        model(Arrays.copyOf(visitors, DAYS - 29)).forecast().orElseThrow();
                for (int ahead = 0; ahead < 29; ahead++, all++) {
                    Forecast.Day day = forecast.days().get(ahead);
                    double came = visitors[DAYS - 29 + ahead];
                    assertThat(day.low()).isLessThan(day.high());
                    inside += came >= day.low() && came <= day.high() ? 1 : 0;
                }
            }

            assertThat((double) inside / all).isBetween(0.7, 0.9);
        }
    }

    @Nested
    class Saying_nothing {
        @Test
        void of_too_few_days() {
            double[] visitors = season(0.1, 7);

            assertThat(model(Arrays.copyOf(visitors, VisitorModel.LEAST_DAYS - 1))
                            .forecast())
                    .isEmpty();
            assertThat(model(Arrays.copyOf(visitors, VisitorModel.LEAST_DAYS)).forecast())
                    .isPresent();
        }

        @Test
        void of_hardly_any_visitors() {
            double[] few = new double[DAYS];
            Arrays.setAll(few, day -> day % 3);

            assertThat(model(few).forecast()).isEmpty();
        }

        @Test
        void but_numbers_where_it_says_something() {
            double[] gaps = season(0.1, 7);
            for (int day = 0; day < DAYS; day++) {
                gaps[day] = day % 7 == 6 ? 0 : gaps[day];
            }

            Forecast forecast = model(gaps).forecast().orElseThrow();

            assertThat(forecast.errorPercent()).isFinite();
            assertThat(forecast.days()).hasSize(29).allSatisfy(day -> {
                assertThat(day.expected()).isFinite();
                assertThat(day.low()).isFinite();
                assertThat(day.high()).isFinite();
            });
        }
    }

    private static VisitorModel model(double[] visitors) {
        return new VisitorModel(FIRST, visitors, HOLIDAYS);
    }

    /** About 400 a day, a quarter more or less over the year; the noise is a part of each day. */
    private static double[] season(double noise, long seed) {
        Random random = new Random(seed);
        double[] visitors = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            double holiday =
                    switch (HOLIDAYS.getOrDefault(date, "")) {
                        case "Golden Week" -> 3;
                        case "May Day" -> 2;
                        default -> 1;
                    };
            visitors[day] = 400
                    * (1 + 0.25 * Math.sin(2 * Math.PI * day / 364))
                    * WEEKDAYS[date.getDayOfWeek().getValue() - 1]
                    * holiday
                    * Math.max(0.1, 1 + noise * random.nextGaussian());
        }
        return visitors;
    }

    private static Map<LocalDate, String> holidays() {
        Map<LocalDate, String> days = new HashMap<>();
        for (int year = 2025; year <= 2026; year++) {
            for (int day = 1; day <= 7; day++) {
                days.put(LocalDate.of(year, 10, day), "Golden Week");
            }
            for (int day = 1; day <= 5; day++) {
                days.put(LocalDate.of(year, 5, day), "May Day");
            }
        }
        return days;
    }
}
