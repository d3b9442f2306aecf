package org.panprd.marketplace.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

class SandboxSignatureTest {
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    private static final String SECRET = "shared";
    private static final String BODY =
            "{\"eventId\":\"e1\",\"type\":\"payment.paid\",\"paymentId\":\"p1\",\"reference\":\"r1\","
                    + "\"amounts\":[{\"currency\":\"CNY\",\"amountMinor\":1}]}";
    private static final String SIGNATURE = SandboxSignature.sign(SECRET, BODY, NOON);

    @Nested
    class Checking {
        @Test
        void accepts_what_was_signed_up_to_five_minutes_ago_or_ahead() {
            assertThat(SandboxSignature.isValid(SECRET, BODY, SIGNATURE, NOON)).isTrue();
            assertThat(SandboxSignature.isValid(SECRET, BODY, SIGNATURE, NOON.plusSeconds(300)))
                    .isTrue();
            assertThat(SandboxSignature.isValid(SECRET, BODY, SIGNATURE, NOON.minusSeconds(300)))
                    .isTrue();
        }

        @Test
        void refuses_what_is_older_or_further_ahead() {
            assertThat(SandboxSignature.isValid(SECRET, BODY, SIGNATURE, NOON.plusSeconds(301)))
                    .isFalse();
            assertThat(SandboxSignature.isValid(SECRET, BODY, SIGNATURE, NOON.minusSeconds(301)))
                    .isFalse();
        }

        @Test
        void refuses_another_secret_another_body_and_another_time() {
            assertThat(SandboxSignature.isValid("other", BODY, SIGNATURE, NOON)).isFalse();
            assertThat(SandboxSignature.isValid(SECRET, BODY + " ", SIGNATURE, NOON))
                    .isFalse();
            String later = "t=" + NOON.plusSeconds(1).getEpochSecond() + SIGNATURE.substring(SIGNATURE.indexOf(','));
            assertThat(SandboxSignature.isValid(SECRET, BODY, later, NOON)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "t=,v1=", "t=1", "v1=00", "t=9999999999999,v1=00", "t=-1,v1=00", "nonsense"})
        void refuses_what_is_no_signature(String signature) {
            assertThat(SandboxSignature.isValid(SECRET, BODY, signature, NOON)).isFalse();
        }
    }

    @Nested
    class Notifications {
        private final SandboxGateway gateway = gateway();

        @ParameterizedTest
        @CsvSource({"payment.paid, PAID", "payment.declined, DECLINED", "payment.something-new, PENDING"})
        void say_what_has_happened(String type, PaymentStatus outcome) {
            String body = BODY.replace("payment.paid", type);

            var notification = gateway.read(body, SandboxSignature.sign(SECRET, body, NOON));

            assertThat(notification)
                    .isEqualTo(
                            new PaymentGateway.Notification("e1", "p1", "r1", List.of(new Money("CNY", 1)), outcome));
        }

        @Test
        void that_are_not_signed_are_refused() {
            for (String wrong : new String[] {"", SandboxSignature.sign("guessed", BODY, NOON)}) {
                assertThatThrownBy(() -> gateway.read(BODY, wrong))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                                .isEqualTo(PaymentProblem.SIGNATURE_INVALID));
            }
        }

        @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
        private static SandboxGateway gateway() {
            var gateway = new SandboxGateway();
            gateway.secret = SECRET;
            gateway.clock = Clock.fixed(NOON, ZoneOffset.UTC);
            return gateway;
        }
    }

    @Property(tries = 200)
    void any_content_is_accepted_under_its_own_signature_and_under_no_other(@ForAll String content) {
        String signature = SandboxSignature.sign(SECRET, content, NOON);

        assertThat(SandboxSignature.isValid(SECRET, content, signature, NOON)).isTrue();
        assertThat(SandboxSignature.isValid(SECRET, content + "x", signature, NOON))
                .isFalse();
    }
}
