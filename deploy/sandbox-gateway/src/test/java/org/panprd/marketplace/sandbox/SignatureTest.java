package org.panprd.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Signature signature = new Signature("a secret");

    @Nested
    class Signing {
        @Test
        void writes_the_hmac_of_time_and_text() {
            // printf '1772366400.{"a":1}' | openssl dgst -sha256 -hmac 'a secret'
            assertThat(signature.sign(NOON, "{\"a\":1}"))
                    .isEqualTo("t=1772366400,v1=11385323ec68b4f159539ff45a125a8359c98290aa87119336ca5ada0f18ef93");
        }

        @Test
        void needs_a_secret() {
            assertThatThrownBy(() -> new Signature(" ")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Verifying {
        private final String header = signature.sign(NOON, "text");

        @Test
        void accepts_what_it_signed_for_five_minutes() {
            assertThat(signature.verify(header, NOON, "text")).isTrue();
            assertThat(signature.verify(header, NOON.plusSeconds(300), "text")).isTrue();
            assertThat(signature.verify(header, NOON.plusSeconds(301), "text")).isFalse();
        }

        @Test
        void refuses_one_from_the_future() {
            assertThat(signature.verify(header, NOON.minusSeconds(301), "text")).isFalse();
        }

        @Test
        void refuses_another_text_time_or_secret() {
            assertThat(signature.verify(header, NOON, "texts")).isFalse();
            assertThat(signature.verify(header.replace("t=1772366400", "t=1772366401"), NOON, "text"))
                    .isFalse();
            assertThat(new Signature("another").verify(header, NOON, "text")).isFalse();
        }

        @Test
        void refuses_what_is_no_signature() {
            assertThat(signature.verify(null, NOON, "text")).isFalse();
            assertThat(signature.verify("", NOON, "text")).isFalse();
            assertThat(signature.verify("t=1772366400,v1=", NOON, "text")).isFalse();
            assertThat(signature.verify(header + ",v1=00", NOON, "text")).isFalse();
            assertThat(signature.verify(header.replace("t=1772366400", "t=9999999999999999999"), NOON, "text"))
                    .isFalse();
        }
    }
}
