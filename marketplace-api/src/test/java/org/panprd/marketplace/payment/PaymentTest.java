package org.panprd.marketplace.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.kernel.Money;

class PaymentTest {
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");

    private static final List<Money> PRICE = List.of(new Money("CNY", 100_00));

    private final Payment payment = new Payment(
            UUID.randomUUID(),
            UUID.randomUUID(),
            PRICE,
            new Payments.Presentation("Booking PPR-23456789", "en", URI.create("http://127.0.0.1:8080/trips")),
            NOON);

    @Test
    void a_notification_about_another_payment_or_sum_is_not_about_this_one() {
        String reference = payment.id().toString();

        assertThat(payment.isFor(reference, PRICE)).isTrue();
        assertThat(payment.isFor("other", PRICE)).isFalse();
        assertThat(payment.isFor(reference, List.of(new Money("CNY", 1)))).isFalse();
        assertThat(payment.isFor(reference, List.of())).isFalse();
    }

    @Nested
    class Settling {
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
        void is_done_once_and_for_all(PaymentStatus outcome) {
            assertThat(payment.settle(outcome, NOON)).isTrue();

            for (PaymentStatus next : PaymentStatus.values()) {
                assertThat(payment.settle(next, NOON)).isFalse();
                assertThat(payment.status()).isEqualTo(outcome);
            }
        }

        @Test
        void as_still_pending_settles_nothing() {
            assertThat(payment.settle(PaymentStatus.PENDING, NOON)).isFalse();
            assertThat(payment.settle(PaymentStatus.PAID, NOON)).isTrue();
        }
    }

    @Nested
    class Showing {
        @Test
        void leads_to_the_services_page_only_while_it_is_pending() {
            assertThat(Payments.view(payment).redirectUrl()).isNull();

            payment.opened("pay-1", "http://127.0.0.1:9/pay/pay-1");
            assertThat(Payments.view(payment).redirectUrl()).isEqualTo("http://127.0.0.1:9/pay/pay-1");
            assertThat(payment.providerId()).contains("pay-1");

            payment.settle(PaymentStatus.DECLINED, NOON);
            assertThat(Payments.view(payment).redirectUrl()).isNull();
        }
    }

    @Nested
    class Refunding {
        @Test
        void is_asked_for_first_and_done_afterwards() {
            var refund = new Refund(UUID.randomUUID(), payment, List.of(new Money("CNY", 50_00)), "cancelled", NOON);

            assertThat(refund.isDone()).isFalse();
            assertThat(refund.paymentId()).isEqualTo(payment.id());
            refund.done(NOON);
            assertThat(refund.isDone()).isTrue();
        }
    }

    @Nested
    class Storing {
        @Test
        void amounts_come_back_as_they_were() {
            var converter = new MoneyListConverter();
            var amounts = List.of(new Money("CNY", 1), new Money("HKD", -2));

            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(amounts)))
                    .isEqualTo(amounts);
        }
    }

    /** Slugs and statuses are what clients are written against. */
    @ParameterizedTest
    @CsvSource({"SIGNATURE_INVALID, signature-invalid, 401", "GATEWAY_UNAVAILABLE, payment-service-unavailable, 503"})
    void its_refusals_keep_their_slug_and_status(PaymentProblem problem, String slug, int status) {
        assertThat(problem.slug()).isEqualTo(slug);
        assertThat(problem.status()).isEqualTo(status);
    }
}
