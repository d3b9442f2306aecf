package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FewestTest {
    private static String shown(Map<String, Long> numbers) {
        Fewest fewest = Fewest.of(numbers);
        Map<String, String> all = new TreeMap<>();
        numbers.keySet().forEach(key -> all.put(key, String.valueOf(fewest.of(key))));
        return all + " of " + fewest.total();
    }

    @Test
    void shows_all_where_nobody_can_be_told() {
        assertThat(shown(Map.of("a", 0L, "b", 5L, "c", 12L))).isEqualTo("{a=0, b=5, c=12} of 17");
    }

    @Test
    void hides_another_one_by_which_it_could_be_told() {
        assertThat(shown(Map.of("a", 4L, "b", 9L, "c", 7L))).isEqualTo("{a=null, b=9, c=null} of 20");
    }

    @Test
    void hides_another_one_where_those_hidden_are_too_few_together() {
        assertThat(shown(Map.of("a", 1L, "b", 2L, "c", 7L))).isEqualTo("{a=null, b=null, c=null} of 10");
    }

    @Test
    void hides_the_sum_where_there_is_no_other_one() {
        assertThat(shown(Map.of("a", 1L, "b", 0L, "c", 2L))).isEqualTo("{a=null, b=0, c=null} of null");
        assertThat(shown(Map.of("a", 3L))).isEqualTo("{a=null} of null");
    }

    @Test
    void tells_what_has_come_until_a_day_in_steps_of_five() {
        assertThat(Fewest.inSteps(List.of(), 30)).isZero();
        assertThat(Fewest.inSteps(List.of(3L), 30)).isNull();
        assertThat(Fewest.inSteps(List.of(3L, 2L), 30)).isEqualTo(5);
        assertThat(Fewest.inSteps(List.of(3L, 2L, 4L), 30)).isEqualTo(5);
        assertThat(Fewest.inSteps(List.of(3L, 2L, 4L, 18L), 30)).isEqualTo(5);
        assertThat(Fewest.inSteps(List.of(3L, 2L, 4L, 18L, 3L), 30)).isEqualTo(30);
    }

    @Property
    void tells_on_no_two_days_what_differs_by_one_to_four(
            @ForAll @Size(max = 9) List<@IntRange(max = 9) Integer> some) {
        List<Long> added = some.stream().map(Integer::longValue).toList();
        long whole = added.stream().mapToLong(Long::longValue).sum();
        Assume.that(Fewest.isShown(whole));
        long before = 0;
        long now = 0;
        for (int day = 0; day < added.size(); day++) {
            now += added.get(day);
            long told = Objects.requireNonNullElse(Fewest.inSteps(added.subList(0, day + 1), whole), 0L);
            assertThat(told).isLessThanOrEqualTo(now);
            assertThat(Fewest.isShown(told - before) && Fewest.isShown(whole - told))
                    .isTrue();
            before = told;
        }
    }

    @Property
    void leaves_no_sum_of_one_to_four(@ForAll @Size(max = 6) Map<Character, @IntRange(max = 12) Integer> some) {
        Map<String, Long> numbers = new TreeMap<>();
        some.forEach((key, number) -> numbers.put(String.valueOf(key), number.longValue()));
        Fewest shown = Fewest.of(numbers);
        long rest = 0;
        for (Map.Entry<String, Long> one : numbers.entrySet()) {
            Long number = shown.of(one.getKey());
            assertThat(number == null || Fewest.isShown(number)).isTrue();
            rest += number == null ? one.getValue() : 0;
        }
        Long total = shown.total();
        assertThat(total == null || (Fewest.isShown(total) && Fewest.isShown(rest)))
                .isTrue();
    }
}
