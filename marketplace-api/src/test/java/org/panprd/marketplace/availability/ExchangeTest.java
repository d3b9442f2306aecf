package org.panprd.marketplace.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void leaves_the_nights_that_are_in_both_alone() {
        Exchange exchange = Exchange.of(nights(0, 4), nights(2, 4));

        assertThat(exchange.taken()).extracting(Claim::day).containsExactly(DAY.plusDays(4), DAY.plusDays(5));
        assertThat(exchange.givenBack()).extracting(Claim::day).containsExactly(DAY, DAY.plusDays(1));
    }

    @Property
    void moves_in_key_order_from_what_was_bought_to_what_is_wanted(
            @ForAll @IntRange(min = 0, max = 40) int from,
            @ForAll @IntRange(min = 1, max = 40) int before,
            @ForAll @IntRange(min = 0, max = 40) int to,
            @ForAll @IntRange(min = 1, max = 40) int after) {
        List<Claim> movements =
                Exchange.of(nights(from, before), nights(to, after)).movements();

        assertThat(movements).isSortedAccordingTo(Claim.BY_ALLOTMENT);
        assertThat(movements.stream().mapToInt(Claim::quantity).sum()).isEqualTo(2 * (after - before));
        assertThat(movements).extracting(Claim::day).doesNotHaveDuplicates();
    }

    private static List<Claim> nights(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Claim(1, "yunnan", "inn/twin", DAY.plusDays(i), LocalTime.MIDNIGHT, 2))
                .toList();
    }
}
