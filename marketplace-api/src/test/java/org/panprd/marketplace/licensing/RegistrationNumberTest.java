package org.panprd.marketplace.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {
    private static final String GOOD = "91450000MA1550019W";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The first is the example of the standard's annex as it is commonly printed, the others are made by its formula. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", GOOD})
    void knows_a_credit_code(String number) {
        assertThat(RegistrationNumber.isCreditCode(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91450000MA1550019",
                "91450000MA1550019WW",
                "91450000ma1550019w",
                "91450000MA155001OW",
                "91450000MA15500 9W",
                "91450000MA1550019X"
            })
    void knows_what_is_none(String number) {
        assertThat(RegistrationNumber.isCreditCode(number)).isFalse();
    }

    /** That is what the check character is for. */
    @Property
    void notices_every_single_wrong_character(
            @ForAll @IntRange(max = 17) int position, @ForAll @IntRange(max = 30) int character) {
        char wrong = ALPHABET.charAt(character);
        String number = GOOD.substring(0, position) + wrong + GOOD.substring(position + 1);

        assertThat(RegistrationNumber.isCreditCode(number)).isEqualTo(GOOD.charAt(position) == wrong);
    }
}
