package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0,0", "128,12800", "0.5,50", "19.99,1999"})
    void amounts_are_whole_fen(String yuan, long fen) {
        assertThat(Numbers.fen(yuan)).hasValue(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.999", "1e9", "9999999999", "١٢", "¥5"})
    void what_is_no_amount_is_none(String text) {
        assertThat(Numbers.fen(text)).isEmpty();
    }

    @Test
    void numbers_are_kept_within_their_limits() {
        assertThat(Numbers.within("7", 1, 5, 2)).isEqualTo(5);
        assertThat(Numbers.within("0", 1, 5, 2)).isEqualTo(1);
        assertThat(Numbers.within("99999999999", 1, 5, 2)).isEqualTo(2);
        assertThat(Numbers.within(null, 1, 5, 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "03/12/2026", "+999999999-01-01-and-more", ""})
    void what_is_no_date_is_none(String text) {
        assertThat(Numbers.date(text)).isEmpty();
    }
}
