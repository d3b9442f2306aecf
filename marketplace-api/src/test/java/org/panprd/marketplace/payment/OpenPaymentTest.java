package org.panprd.marketplace.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

class OpenPaymentTest {
    private static final Payments.Presentation PAGE =
            new Payments.Presentation("Booking PPR-23456789", "en", URI.create("http://127.0.0.1:8080/trips"));

    private final Payment payment = new Payment(
            UUID.randomUUID(),
            UUID.randomUUID(),
            List.of(new Money("CNY", 100_00)),
            PAGE,
            Instant.parse("2027-02-01T04:00:00Z"));
    private final FakeGateway gateway = new FakeGateway();
    private final OpenPayment openPayment = openPayment();

    @Test
    void makes_the_page_ready_once() {
        PaymentView first = openPayment.open(payment.id());
        PaymentView second = openPayment.open(payment.id());

        assertThat(first).isEqualTo(second);
        assertThat(first.redirectUrl()).isEqualTo("http://127.0.0.1:9/pay/1");
        assertThat(gateway.orders).hasSize(1);
        assertThat(gateway.orders.get(0).amounts()).containsExactly(new Money("CNY", 100_00));
    }

    @Test
    void does_not_open_what_is_settled() {
        payment.settle(PaymentStatus.PAID, Instant.parse("2027-02-01T04:00:00Z"));

        assertThat(openPayment.open(payment.id()).status()).isEqualTo(PaymentStatus.PAID);
        assertThat(gateway.orders).isEmpty();
    }

    @Test
    void is_refused_while_the_service_is_away_and_may_be_tried_again() {
        gateway.away = true;

        assertThatThrownBy(() -> openPayment.open(payment.id()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(PaymentProblem.GATEWAY_UNAVAILABLE));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PENDING);

        gateway.away = false;
        assertThat(openPayment.open(payment.id()).redirectUrl()).isNotNull();
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private OpenPayment openPayment() {
        var payments = new Payments();
        payments.records = new PaymentRecords() {
            @Override
            Optional<Payment> findForUpdate(UUID id) {
                return Optional.of(payment).filter(known -> known.id().equals(id));
            }
        };
        var open = new OpenPayment();
        open.payments = payments;
        open.gateway = gateway;
        return open;
    }

    private static final class FakeGateway implements PaymentGateway {
        private final List<Order> orders = new ArrayList<>();
        private boolean away;

        @Override
        public Opened open(Order order) {
            if (away) {
                throw new SandboxGateway.GatewayAway("switched off");
            }
            orders.add(order);
            return new Opened("p" + orders.size(), "http://127.0.0.1:9/pay/" + orders.size());
        }

        @Override
        public PaymentStatus ask(String providerId) {
            return PaymentStatus.PENDING;
        }

        @Override
        public void refund(String providerId, UUID refundId, List<Money> amounts, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Notification read(String body, String signature) {
            throw new UnsupportedOperationException();
        }
    }
}
