package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.tenants.Language;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ENGLISH",
                "EN-us | ENGLISH",
                "en-GB,en;q=0.9 | ENGLISH",
                "zh | SIMPLIFIED_CHINESE",
                "zh-CN | SIMPLIFIED_CHINESE",
                "zh-Hans | SIMPLIFIED_CHINESE",
                "zh-Hans-HK | SIMPLIFIED_CHINESE",
                "zh-SG | SIMPLIFIED_CHINESE",
                "zh-Hant | TRADITIONAL_CHINESE",
                "zh-Hant-CN | TRADITIONAL_CHINESE",
                "zh-HK | TRADITIONAL_CHINESE",
                "zh-TW | TRADITIONAL_CHINESE",
                "zh-MO | TRADITIONAL_CHINESE",
                "* | SIMPLIFIED_CHINESE",
                "th, vi;q=0.9, en;q=0.1 | ENGLISH",
                "en;q=0.3, zh-TW;q=0.8 | TRADITIONAL_CHINESE",
                "en;q=0, zh-Hant;q=0.1 | TRADITIONAL_CHINESE",
                "lo, th | SIMPLIFIED_CHINESE",
                "english | SIMPLIFIED_CHINESE"
            })
    void follows_what_the_caller_prefers(String accepted, Language language) {
        assertThat(Languages.of(accepted)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                ";q=1",
                "en;q=2",
                "en;q=x",
                "-",
                "*-*-*",
                "en;;q=1",
                "\u0000",
                "云南",
                "a-toolongsubtag"
            })
    void garbage_is_answered_in_simplified_chinese(String accepted) {
        assertThat(Languages.of(accepted)).isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void a_header_that_is_too_long_is_not_read() {
        assertThat(Languages.of("en," + "x,".repeat(300))).isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void no_header_is_simplified_chinese() {
        assertThat(Languages.of((String) null)).isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Property
    void no_header_can_break_it(@ForAll("headers") String accepted) {
        assertThat(Languages.of(accepted)).isNotNull();
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> near = Arbitraries.of(
                        "en", "zh", "-", ",", ";", "q=", "0.5", "1", "*", " ", "=", "Hant", "x", "\t")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(40));
    }
}
