package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {
    @ParameterizedTest
    @ValueSource(strings = {"#1c6e5a", "#e0b000", "#ffffff", "#000000", "#777777", "#c0392b"})
    void its_ink_can_be_read_on_it(String hex) {
        BrandColour colour = BrandColour.parse(hex);

        assertThat(colour.contrastWith(colour.ink())).isGreaterThanOrEqualTo(4.0);
    }

    @Test
    void black_on_white_has_the_greatest_contrast() {
        assertThat(BrandColour.parse("#000000").contrastWith(BrandColour.parse("#ffffff")))
                .isEqualTo(21.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12", "#12345g", "#123456}body{display:none", "url(x)"})
    void anything_else_than_six_digits_is_no_colour(String hostile) {
        assertThat(BrandColour.isHex(hostile)).isFalse();
        assertThatThrownBy(() -> BrandColour.parse(hostile)).isInstanceOf(IllegalArgumentException.class);
    }
}
