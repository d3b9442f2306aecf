package org.panprd.marketplace.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @Nested
    class Choosing {
        @Test
        void follows_the_address_before_everything_else() {
            assertThat(Language.choose("en", "zh-Hant", "zh-CN")).isEqualTo(Language.EN);
        }

        @Test
        void follows_what_was_chosen_before_if_the_address_says_nothing() {
            assertThat(Language.choose(null, "zh-Hant", "en")).isEqualTo(Language.ZH_HANT);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "zh-CN | ZH_HANS",
                    "zh | ZH_HANS",
                    "zh-SG | ZH_HANS",
                    "zh-HK | ZH_HANT",
                    "zh-TW | ZH_HANT",
                    "zh-MO | ZH_HANT",
                    "zh-Hant-CN | ZH_HANT",
                    "zh-Hans-HK | ZH_HANS",
                    "en-GB,en;q=0.9 | EN",
                    "fr,en;q=0.5,zh-TW;q=0.8 | ZH_HANT",
                    "en;q=0,zh-HK;q=0.2 | ZH_HANT",
                    "fr | ZH_HANS"
                })
        void follows_the_browser_otherwise(String header, Language expected) {
            assertThat(Language.choose(null, null, header)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ";;;=", "<script>", "en;q=many", "../../etc"})
        void is_not_troubled_by_what_it_cannot_read(String hostile) {
            assertThat(Language.choose(hostile, hostile, hostile)).isEqualTo(Language.ZH_HANS);
        }

        @Test
        void does_not_read_a_header_without_end() {
            assertThat(Language.choose(null, null, "en,".repeat(10_000))).isEqualTo(Language.ZH_HANS);
        }
    }
}
