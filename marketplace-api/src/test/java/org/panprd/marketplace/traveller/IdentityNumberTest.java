package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;

class IdentityNumberTest {
    /** The examples of GB 11643-1999, annex A. */
    private static final String EXAMPLE = "11010519491231002X";

    private static List<String> faults(String number) {
        Faults faults = new Faults();
        IdentityNumber.check(number, faults, "number");
        try {
            faults.refuse();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(FieldFault::key).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, "440524188001010014"})
    void takes_the_examples_of_the_standard(String number) {
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void holds_the_birth_date() {
        assertThat(IdentityNumber.birthDate(EXAMPLE)).contains(LocalDate.of(1949, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, check-digit",
        "110105194912310X2X, identity-form",
        "11010519491231002, identity-form",
        "11010519491231002x, identity-form",
        "０10105194912310021, identity-form",
        "810000194912310028, identity-region",
        "990105194912310023, identity-region",
        "110105194902300020, identity-date",
    })
    void is_refused_for_what_is_wrong(String number, String fault) {
        assertThat(faults(number)).containsExactly(fault);
    }

    @Property(tries = 300)
    void a_single_wrong_digit_is_found(
            @ForAll @IntRange(max = 16) int place, @ForAll @Chars({'0', '1', '5', '9'}) char digit) {
        if (EXAMPLE.charAt(place) != digit) {
            String wrong = EXAMPLE.substring(0, place) + digit + EXAMPLE.substring(place + 1);

            assertThat(faults(wrong)).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void two_neighbours_that_changed_places_are_found(@ForAll @IntRange(max = 15) int place) {
        char left = EXAMPLE.charAt(place);
        char right = EXAMPLE.charAt(place + 1);
        if (left != right) {
            String wrong = EXAMPLE.substring(0, place) + right + left + EXAMPLE.substring(place + 2);

            assertThat(faults(wrong)).isNotEmpty();
        }
    }
}
