package org.panprd.marketplace.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final long MOST = 1_000_000_000_000L;

    @Nested
    class Adding {
        @Test
        void adds_amounts_of_one_currency() {
            assertThat(yuan(1_50).plus(yuan(2_75))).isEqualTo(yuan(4_25));
        }

        @Test
        void refuses_another_currency() {
            assertThatThrownBy(() -> yuan(1).plus(new Money("HKD", 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("HKD");
        }

        @Test
        void refuses_to_overflow() {
            assertThatThrownBy(() -> yuan(Long.MAX_VALUE).plus(yuan(1))).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> yuan(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> yuan(Long.MAX_VALUE).percent(50)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Percent {
        @Test
        void rounds_half_up() {
            assertThat(yuan(50).percent(99)).isEqualTo(yuan(50));
            assertThat(yuan(49).percent(99)).isEqualTo(yuan(49));
            assertThat(yuan(1).percent(50)).isEqualTo(yuan(1));
            assertThat(yuan(1).percent(49)).isEqualTo(yuan(0));
        }

        @Test
        void of_a_debt_rounds_its_half_up_too() {
            assertThat(yuan(-1).percent(50)).isEqualTo(yuan(0));
            assertThat(yuan(-3).percent(50)).isEqualTo(yuan(-1));
        }
    }

    @Nested
    class Currency {
        @Test
        void is_three_capital_letters() {
            for (String wrong : List.of("", "cny", "CN", "CNYX", "C1Y", "CNY ")) {
                assertThatThrownBy(() -> new Money(wrong, 1)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void sorts_by_currency_and_then_by_amount() {
        var amounts = List.of(new Money("MOP", 1), yuan(2), new Money("HKD", 9), yuan(1));

        assertThat(amounts.stream().sorted())
                .containsExactly(yuan(1), yuan(2), new Money("HKD", 9), new Money("MOP", 1));
    }

    @Test
    void is_zero_only_at_zero() {
        assertThat(yuan(0).isZero()).isTrue();
        assertThat(yuan(-1).isZero()).isFalse();
    }

    @Property
    void a_percentage_is_off_by_half_a_unit_at_the_most_and_a_tie_goes_up(
            @ForAll @LongRange(min = -MOST, max = MOST) long amount, @ForAll @IntRange(max = 100) int percent) {
        long result = yuan(amount).percent(percent).amountMinor();

        long error = result * 100 - amount * percent;
        assertThat(error).isGreaterThan(-50).isLessThanOrEqualTo(50);
    }

    @Property
    void what_is_kept_and_what_is_given_back_make_the_whole_up_to_one_unit(
            @ForAll @LongRange(max = MOST) long amount, @ForAll @IntRange(max = 100) int percent) {
        Money back = yuan(amount).percent(percent);
        Money kept = yuan(amount).percent(100 - percent);

        assertThat(back.plus(kept).amountMinor()).isBetween(amount, amount + 1);
        assertThat(back.amountMinor()).isBetween(0L, amount);
    }

    @Property
    void totals_lose_nothing_and_do_not_depend_on_the_order(@ForAll("amounts") List<Money> amounts) {
        List<Money> totals = Money.totals(amounts);

        var backwards = new java.util.ArrayList<>(amounts);
        Collections.reverse(backwards);
        assertThat(Money.totals(backwards)).isEqualTo(totals);
        assertThat(totals).extracting(Money::currency).isSorted().doesNotHaveDuplicates();
        assertThat(totals).allSatisfy(total -> assertThat(total.amountMinor())
                .isEqualTo(amounts.stream()
                        .filter(amount -> amount.currency().equals(total.currency()))
                        .mapToLong(Money::amountMinor)
                        .sum()));
        assertThat(totals)
                .hasSize((int) amounts.stream().map(Money::currency).distinct().count());
    }

    @Provide
    Arbitrary<List<Money>> amounts() {
        return Combinators.combine(
                        Arbitraries.of("CNY", "HKD", "MOP"), Arbitraries.longs().between(-MOST, MOST))
                .as(Money::new)
                .list()
                .ofMaxSize(20);
    }

    private static Money yuan(long amountMinor) {
        return new Money("CNY", amountMinor);
    }
}
