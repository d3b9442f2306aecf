package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Faults;

class PassportZoneTest {
    /** The specimen of ICAO Doc 9303 part 4, appendix B. */
    private static final String UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";

    private static final String LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static Optional<PassportZone> read(String upper, String lower) {
        return PassportZone.read(List.of(upper, lower), new Faults(), "zone");
    }

    @Test
    void takes_the_specimen_of_the_standard_apart() {
        PassportZone zone = read(UPPER, LOWER).orElseThrow();

        assertThat(zone)
                .isEqualTo(new PassportZone("UTO", "ERIKSSON ANNA MARIA", "L898902C3", "UTO", "740812", "120415"));
        assertThat(zone.bornOn(LocalDate.of(1974, 8, 12))).isTrue();
        assertThat(zone.bornOn(LocalDate.of(1974, 8, 13))).isFalse();
        assertThat(zone.expiresOn(LocalDate.of(2012, 4, 15))).isTrue();
        assertThat(zone.expiresOn(LocalDate.of(2012, 4, 16))).isFalse();
    }

    @Test
    void takes_a_filler_for_the_check_of_optional_data_that_is_not_there() {
        String lower = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<";
        char all = CheckDigits.ofZone(lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 42) + "<");

        assertThat(read(UPPER, lower + "<" + all)).isPresent();
        assertThat(read(UPPER, lower + "0" + all)).isPresent();
        assertThat(read(UPPER, lower + "1" + all)).isEmpty();
    }

    /** Each check digit, and a character that each of them is over. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8, 9, 13, 18, 19, 21, 26, 27, 28, 36, 42, 43})
    void a_wrong_character_is_found(int place) {
        char wrong = LOWER.charAt(place) == '7' ? '6' : '7';

        assertThat(read(UPPER, LOWER.substring(0, place) + wrong + LOWER.substring(place + 1)))
                .isEmpty();
    }

    @Property(tries = 200)
    void any_wrong_digit_is_found(@ForAll @IntRange(max = 43) int place, @ForAll @IntRange(max = 9) int digit) {
        boolean checked = (place < 10 || place > 12) && place != 20;
        char wrong = (char) ('0' + digit);
        // Ten apart count the same: A and 0, and a filler and 0.
        boolean same = CheckDigits.ofZone("" + LOWER.charAt(place)) == CheckDigits.ofZone("" + wrong);
        if (checked && !same) {
            assertThat(read(UPPER, LOWER.substring(0, place) + wrong + LOWER.substring(place + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, L898902C36UTO7408122F1204159ZE184226B<<<<<1",
        "p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    })
    void what_is_no_such_zone_is_refused(String upper, String lower) {
        Faults faults = new Faults();

        assertThat(PassportZone.read(List.of(upper, lower), faults, "zone")).isEmpty();
        assertThat(faults.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CHN, CN, true",
        "D, DE, true",
        "GBD, GB, true",
        "TWN, CN, true",
        "TWN, TW, true",
        "CHN, HK, false",
        "UTO, CN, false",
        "VNM, VN, true"
    })
    void codes_stand_for_countries(String code, String country, boolean stands) {
        assertThat(PassportZone.stands(code, country)).isEqualTo(stands);
    }
}
