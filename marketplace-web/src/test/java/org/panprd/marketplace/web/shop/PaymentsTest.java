package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.StartedPayment;

class PaymentsTest {
    private static final String BACK = "https://market.example/pay/return?booking=b1";

    private static String startsWith(@Nullable String page) {
        return Payments.start("b1", BACK, () -> new StartedPayment("p1", "PAID", page));
    }

    @Test
    void it_goes_on_at_the_gateway() {
        assertThat(startsWith("https://gateway.example/p1")).isEqualTo("https://gateway.example/p1");
    }

    /** A code that takes all of it off, or somebody who goes back and pays again. */
    @Test
    void it_goes_on_here_where_there_is_nothing_to_pay() {
        assertThat(startsWith(null)).isEqualTo(BACK);
    }
}
