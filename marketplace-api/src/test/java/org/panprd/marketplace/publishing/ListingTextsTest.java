package org.panprd.marketplace.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.publishing.Differences.Difference;
import org.panprd.marketplace.publishing.ListingTexts.DifferenceView;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;

class ListingTextsTest {
    @ParameterizedTest
    @EnumSource
    void name_every_field_that_a_listing_can_have(Language language) {
        for (String field : ListingForm.names()) {
            assertThat(Texts.text(language, "listing.field." + field)).as(field).isNotBlank();
        }
    }

    @Test
    void say_positions_as_people_count() {
        assertThat(ListingTexts.nameOf("options[0].title.en", true, Language.ENGLISH))
                .isEqualTo("Options 1 › Title › English");
    }

    @Test
    void say_amounts_in_units_and_not_in_hundredths() {
        DifferenceView amount = DifferenceView.of(
                new Difference("options[x].units[ADULT].price.weekend", "100", "12850"), Language.SIMPLIFIED_CHINESE);

        assertThat(amount.before()).isEqualTo("1.00");
        assertThat(amount.after()).isEqualTo("128.50");
        assertThat(amount.name()).isEqualTo("选项 x › 价格 ADULT › 价格 › 周末");
    }
}
