package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {
    record Wish(
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable Integer nights) {}

    record Claim(
            String name,
            boolean open,
            @Nullable Instant at,
            @Nullable LocalTime time) {
        public boolean isExpired() {
            return true;
        }
    }

    @Nested
    class Reading {
        @Test
        void takes_what_is_known_and_leaves_the_rest_absent() {
            assertThat(Json.read("{\"name\":\"丽江\",\"date\":\"2027-03-01\"}", Wish.class))
                    .isEqualTo(new Wish("丽江", LocalDate.of(2027, 3, 1), null));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"name\":\"a\",\"nmae\":\"b\"}",
                    "{\"nights\":1.5}",
                    "{\"nights\":2.0}",
                    "{\"nights\":\"two\"}",
                    "{\"nights\":99999999999}",
                    "{\"date\":\"2027-02-30\"}",
                    "{\"date\":\"tomorrow\"}",
                    "{\"name\":\"a\"} {\"name\":\"b\"}",
                    "{\"name\":\"a\"}]",
                    "{\"name\":",
                    "{name:'a'}",
                    "[]",
                    "nonsense",
                    ""
                })
        void refuses(String text) {
            assertThatThrownBy(() -> Json.read(text, Wish.class)).isInstanceOf(JacksonException.class);
        }

        @Test
        void refuses_what_is_nested_without_end() {
            String deep = "[".repeat(5_000) + "]".repeat(5_000);

            assertThatThrownBy(() -> Json.read(deep, List.class)).isInstanceOf(JacksonException.class);
        }
    }

    @Nested
    class Writing {
        @Test
        void writes_components_only_absent_rather_than_null_and_moments_as_text() {
            var claim = new Claim("a", true, Instant.parse("2027-03-01T04:00:00Z"), null);

            Map<?, ?> written = Json.read(Json.write(claim), Map.class);

            assertThat(written).isEqualTo(Map.of("name", "a", "open", true, "at", "2027-03-01T04:00:00Z"));
        }
    }
}
