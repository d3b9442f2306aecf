package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int YEAR = 2028;

    private final Persons persons = new Persons(1);

    @Nested
    class OfOneKey {
        @Test
        void a_day_of_few_hides_the_days_of_its_month_and_not_the_month() {
            each(1, 31, 20, "*");
            on(2, 1, 20, "*").on(2, 2, 3, "*").on(2, 3, 20, "*");

            var shown = Suppression.of(persons);

            assertThat(shown.shows("*", day(1, 3), day(1, 9))).isTrue();
            assertThat(shown.shows("*", day(2, 1), day(2, 29))).isTrue();
            assertThat(shown.shows("*", day(2, 3), day(2, 3))).isFalse();
        }

        @Test
        void the_month_but_a_day_and_the_week_that_ends_in_it_are_hidden_with_that_day() {
            each(1, 31, 20, "*");
            on(2, 1, 20, "*").on(2, 29, 3, "*");

            var shown = Suppression.of(persons);

            assertThat(shown.shows("*", day(2, 1), day(2, 28))).isFalse();
            assertThat(shown.shows("*", day(1, 31), day(2, 6))).isFalse();
            assertThat(shown.shows("*", day(1, 31), day(2, 29))).isTrue();
        }

        @Test
        void a_month_of_few_hides_its_quarter_and_its_year() {
            on(1, 1, 4, "*").on(2, 1, 20, "*").on(3, 1, 20, "*").on(7, 1, 20, "*");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "*", Month.JANUARY)).isFalse();
            assertThat(shown.shows("*", day(1, 1), day(3, 31))).isFalse();
            assertThat(shown.shows("*", day(1, 1), day(12, 31))).isFalse();
            assertThat(shown.shows("*", day(4, 1), day(12, 31))).isTrue();
        }

        @Test
        void two_months_of_few_that_are_five_together_hide_their_quarter_and_not_the_year() {
            on(1, 1, 2, "*").on(2, 1, 3, "*").on(3, 1, 20, "*");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "*", Month.FEBRUARY)).isFalse();
            assertThat(shown.shows("*", day(1, 1), day(3, 31))).isFalse();
            assertThat(shown.shows("*", day(1, 1), day(12, 31))).isTrue();
        }

        @Test
        void where_nobody_was_is_shown() {
            on(1, 1, 20, "*").on(1, 1, 20, "kunming");

            var shown = Suppression.of(persons);

            assertThat(shown.shows("kunming", day(3, 3), day(3, 3))).isTrue();
            assertThat(shown.shows("dali", day(1, 1), day(1, 1))).isTrue();
            assertThat(shown.shows("kunming", LocalDate.of(2001, 2, 3), LocalDate.of(2003, 4, 5)))
                    .isTrue();
        }

        @Test
        void every_count_hides() {
            var two = new Persons(2).add("*", day(1, 1), 20, 20).add("*", day(2, 1), 20, 2);

            assertThat(shows(Suppression.of(two), "*", Month.JANUARY)).isTrue();
            assertThat(shows(Suppression.of(two), "*", Month.FEBRUARY)).isFalse();
        }

        @Test
        void spans_end_after_they_begin_and_cells_have_all_counts() {
            var shown = Suppression.of(persons);

            assertThatThrownBy(() -> shown.shows("*", day(2, 1), day(1, 31)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> persons.add("*", day(1, 1), 1, 2)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfKeysBesideEachOther {
        @Test
        void a_small_key_takes_with_it_the_one_with_the_fewest_persons() {
            on(1, 1, 73, "*").on(1, 1, 3, "dali").on(1, 1, 20, "lijiang").on(1, 1, 50, "kunming");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "dali", Month.JANUARY)).isFalse();
            assertThat(shows(shown, "lijiang", Month.JANUARY)).isFalse();
            assertThat(shows(shown, "kunming", Month.JANUARY)).isTrue();
        }

        @Test
        void small_keys_that_are_five_together_hide_each_other() {
            on(1, 1, 26, "*").on(1, 1, 3, "dali").on(1, 1, 3, "ruili").on(1, 1, 20, "lijiang");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "ruili", Month.JANUARY)).isFalse();
            assertThat(shows(shown, "lijiang", Month.JANUARY)).isTrue();
        }

        @Test
        void days_are_hidden_by_a_key_with_persons_on_them() {
            each(1, 31, 50, "*");
            each(1, 30, 50, "kunming");
            each(1, 2, 0, "dali");
            on(1, 31, 3, "dali").on(1, 31, 47, "kunming");
            on(2, 1, 10, "*").on(2, 1, 10, "dali");

            var shown = Suppression.of(persons);

            assertThat(shown.shows("kunming", day(1, 5), day(1, 5))).isFalse();
            assertThat(shown.shows("*", day(1, 5), day(1, 5))).isTrue();
        }

        @Test
        void one_that_all_but_a_few_have_is_hidden() {
            on(1, 1, 100, "*").on(1, 1, 98, "kunming").on(1, 1, 40, "dali").on(1, 1, 30, "lijiang");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "kunming", Month.JANUARY)).isFalse();
            assertThat(shows(shown, "dali", Month.JANUARY)).isTrue();
        }

        @Test
        void a_year_that_all_but_a_few_have_is_hidden() {
            for (int month = 1; month <= 2; month++) {
                on(month, 1, 100, "*").on(month, 1, 98, "kunming").on(month, 1, 40, "lijiang");
                on(month, 1, 3, "dali").on(month, 1, 3, "ruili");
            }

            assertThat(Suppression.of(persons).shows("kunming", day(1, 1), day(12, 31)))
                    .isFalse();
        }

        @Test
        void a_few_who_have_no_key_or_two_keys_hide_some() {
            on(1, 1, 103, "*").on(1, 1, 60, "kunming").on(1, 1, 40, "dali");
            on(2, 1, 100, "*").on(2, 1, 62, "kunming").on(2, 1, 40, "dali");
            on(3, 1, 160, "*").on(3, 1, 60, "kunming").on(3, 1, 40, "dali");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "dali", Month.JANUARY)).isFalse();
            assertThat(shows(shown, "dali", Month.FEBRUARY)).isFalse();
            assertThat(shows(shown, "dali", Month.MARCH)).isTrue();
            assertThat(shows(shown, "kunming", Month.JANUARY)).isTrue();
        }

        @Test
        void a_year_is_shown_if_its_hidden_months_lie_among_those_of_other_keys() {
            for (int month = 1; month <= 2; month++) {
                on(month, 1, 62, "*").on(month, 1, 50, "kunming");
                on(month, 1, 3, "dali")
                        .on(month, 1, 3, "ruili")
                        .on(month, 1, 3, "lijiang")
                        .on(month, 1, 3, "lushui");
            }
            on(3, 1, 200, "*").on(3, 1, 100, "kunming").on(3, 1, 100, "dali");

            var shown = Suppression.of(persons);

            assertThat(shows(shown, "dali", Month.JANUARY)).isFalse();
            assertThat(List.of("kunming", "dali", "lijiang", "lushui", "ruili"))
                    .filteredOn(key -> shown.shows(key, day(1, 1), day(12, 31)))
                    .containsExactly("kunming", "dali", "ruili");
            assertThat(shown.shows("dali", day(1, 1), day(3, 31))).isFalse();
        }
    }

    @Nested
    class OfKeysUnderOthers {
        @Test
        void a_small_place_takes_another_of_its_city_with_it_and_none_elsewhere() {
            persons.under("kunming", "stone-forest").under("kunming", "dianchi").under("kunming", "bird-town");
            persons.under("dali", "erhai");
            on(1, 1, 83, "*").on(1, 1, 63, "kunming").on(1, 1, 20, "dali").on(1, 1, 20, "erhai");
            on(1, 1, 3, "bird-town").on(1, 1, 25, "dianchi").on(1, 1, 35, "stone-forest");

            var shown = Suppression.of(persons);

            assertThat(List.of("kunming", "stone-forest", "dianchi", "bird-town", "dali", "erhai"))
                    .filteredOn(key -> shows(shown, key, Month.JANUARY))
                    .containsExactly("kunming", "stone-forest", "dali", "erhai");
        }

        @Test
        void places_of_a_hidden_city_are_hidden() {
            persons.under("dali", "erhai");
            on(1, 1, 73, "*")
                    .on(1, 1, 3, "ruili")
                    .on(1, 1, 20, "dali")
                    .on(1, 1, 50, "kunming")
                    .on(1, 1, 20, "erhai");

            assertThat(shows(Suppression.of(persons), "erhai", Month.JANUARY)).isFalse();
        }
    }

    /** Hundreds a day in 300 places of 16 cities, the smaller the further down the list, as such lists are. */
    @Test
    void of_big_keys_all_months_and_most_days_are_shown() {
        var random = new Random(7);
        var many = new Persons(2);
        for (LocalDate day = day(1, 1); day.getYear() == YEAR; day = day.plusDays(1)) {
            for (int place = 0; place < 300; place++) {
                long staying = Math.round(random.nextGaussian(1, 0.3) * 400 / (place + 1));
                long leaving = Math.round(random.nextGaussian(1, 0.3) * 600 / (place + 1));
                String city = "city-" + place % 16;
                many.under(city, "place-" + place)
                        .add("place-" + place, day, Math.max(0, staying), Math.max(0, leaving))
                        .add(city, day, Math.max(0, staying), Math.max(0, leaving))
                        .add("*", day, Math.max(0, staying), Math.max(0, leaving));
            }
        }

        var shown = Suppression.of(many);

        var big = Stream.concat(
                        IntStream.range(0, 16).mapToObj(i -> "city-" + i),
                        IntStream.range(0, 4).mapToObj(i -> "place-" + i))
                .toList();
        assertThat(big).allSatisfy(key -> {
            for (Month month : Month.values()) {
                assertThat(shows(shown, key, month)).as(key + month).isTrue();
            }
            assertThat(IntStream.rangeClosed(1, Year.of(YEAR).length())
                            .mapToObj(Year.of(YEAR)::atDay)
                            .filter(day -> shown.shows(key, day, day))
                            .count())
                    .as(key)
                    .isGreaterThan(330);
        });
    }

    private SuppressionTest on(int month, int dayOfMonth, long all, String key) {
        persons.add(key, day(month, dayOfMonth), all);
        return this;
    }

    private void each(int month, int lastDay, long persons, String key) {
        for (int i = 1; i <= lastDay; i++) {
            on(month, i, persons, key);
        }
    }

    private static boolean shows(Suppression shown, String key, Month month) {
        return shown.shows(key, day(month.getValue(), 1), day(month.getValue(), month.length(true)));
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(YEAR, month, dayOfMonth);
    }
}
