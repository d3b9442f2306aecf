package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.web.session.Language;

class CountriesTest {
    @ParameterizedTest
    @EnumSource
    void every_country_has_a_name_and_the_nearest_come_first(Language language) {
        assertThat(Countries.residences(language))
                .hasSizeGreaterThan(200)
                .allSatisfy(country -> assertThat(country.name()).isNotBlank().isNotEqualTo(country.code()))
                .extracting(Choice::code)
                .doesNotHaveDuplicates()
                .startsWith("CN", "HK", "MO", "TW");
    }

    @ParameterizedTest
    @EnumSource
    void people_live_in_provinces_that_have_names_or_elsewhere(Language language) {
        List<Choice> provinces = Origins.groups(language).get(0).options();

        assertThat(provinces)
                .hasSize(31)
                .allSatisfy(one -> assertThat(one.name()).isNotBlank().doesNotContain("origin"));
        assertThat(Origins.name(language, "CN-GD"))
                .isEqualTo(provinces.get(18).name())
                .isNotEqualTo("CN-GD");
        assertThat(Origins.name(language, "VN")).isEqualTo(Countries.name(language, "VN"));
    }

    @Test
    void nationalities_are_those_that_passports_name() {
        assertThat(Countries.nationalities(Language.EN))
                .extracting(Choice::code)
                .contains("CN", "VN")
                .doesNotContain("HK", "MO", "TW");
    }
}
