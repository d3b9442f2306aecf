package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource({
        "530102199001011234, 5301**********1234",
        "C12345678, C******78",
        "12345678, 1*****78",
        "H1234567890, H********90",
    })
    void of_a_number_show_its_ends(String number, String masked) {
        assertThat(Masks.number(number)).isEqualTo(masked);
    }

    @Test
    void of_the_rest_show_what_its_owner_recognises() {
        assertThat(Masks.phone("+86 138 0013 8000")).isEqualTo("+** *** **** 8000");
        assertThat(Masks.email("li.ming@marketplace.example")).isEqualTo("l***@marketplace.example");
        assertThat(Masks.date(LocalDate.of(1990, 1, 2))).isEqualTo("1990-**-**");
        assertThat(Masks.phone(null)).isNull();
        assertThat(Masks.email(null)).isNull();
    }
}
