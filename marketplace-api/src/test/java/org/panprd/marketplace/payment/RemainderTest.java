package org.panprd.marketplace.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.Money;

class RemainderTest {
    private static Money cny(long minor) {
        return new Money("CNY", minor);
    }

    private static Money hkd(long minor) {
        return new Money("HKD", minor);
    }

    @Test
    void takes_from_the_first_payment_first_and_the_rest_from_the_next() {
        var first = Remainder.of(List.of(cny(100), hkd(50)), List.of(cny(30)));
        var second = Remainder.of(List.of(cny(40)), List.of());

        assertThat(Remainder.split(List.of(cny(90), hkd(50)), List.of(first, second)))
                .containsExactly(List.of(cny(70), hkd(50)), List.of(cny(20), hkd(0)));
    }

    @Test
    void takes_nothing_from_what_was_given_back() {
        var whole = Remainder.of(List.of(cny(100)), List.of(cny(100)));
        var other = Remainder.of(List.of(cny(100)), List.of());

        assertThat(Remainder.split(List.of(cny(10)), List.of(whole, other)))
                .containsExactly(List.of(cny(0)), List.of(cny(10)));
    }

    @Test
    void gives_no_more_than_was_paid_and_nothing_where_nothing_was() {
        assertThat(Remainder.split(List.of(cny(10)), List.of())).isEmpty();
        assertThatThrownBy(() -> Remainder.split(List.of(cny(10)), List.of(Remainder.of(List.of(cny(9)), List.of()))))
                .isInstanceOf(IllegalStateException.class);
    }
}
