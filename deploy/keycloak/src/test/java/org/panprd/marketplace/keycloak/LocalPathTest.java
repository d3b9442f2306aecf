package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Nested
    class GoingOn {
        @ParameterizedTest
        @ValueSource(strings = {"/", "/trips", "/listings/7?from=2026-12-01&lang=zh-Hant#dates", "/search?q=%E4%BA%91"})
        void leads_to_a_path_of_ours(String path) {
            assertThat(LocalPath.of(path)).isEqualTo(path);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://elsewhere.example/",
                    "//elsewhere.example/",
                    "/\\elsewhere.example",
                    "\\\\elsewhere.example",
                    "javascript:alert(1)",
                    "/trips\r\nSet-Cookie: a=b",
                    "/\t/elsewhere.example",
                    "/ /elsewhere.example",
                    "trips",
                    "",
                    "/sign-in",
                    "/sign-out"
                })
        void leads_home_instead_of_anywhere_else(String elsewhere) {
            assertThat(LocalPath.of(elsewhere)).isEqualTo("/");
        }

        @Test
        void leads_home_when_nothing_was_wished() {
            assertThat(LocalPath.of(null)).isEqualTo("/");
        }
    }
}
