package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Moves granted money back at the payment service. */
@ApplicationScoped
class CarryOutRefund implements OutboxHandler {
    static final String NAME = "refund";

    @Inject
    RefundSteps steps;

    @Inject
    PaymentGateway gateway;

    record Task(UUID refundId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(String payload) {
        UUID id = Json.read(payload, Task.class).refundId();
        RefundSteps.Order order = steps.read(id);
        if (!order.done()) {
            gateway.refund(order.providerId(), id, order.amounts(), order.reason());
            steps.done(id);
        }
    }

    /** The transactions before and after the call. */
    @ApplicationScoped
    static class RefundSteps {
        @Inject
        PaymentRecords records;

        @Inject
        Clock clock;

        record Order(String providerId, List<Money> amounts, String reason, boolean done) {}

        @Transactional
        Order read(UUID id) {
            Refund refund = records.findRefund(id).orElseThrow();
            Payment payment = records.findForUpdate(refund.paymentId()).orElseThrow();
            return new Order(payment.providerId().orElseThrow(), refund.amounts(), refund.reason(), refund.isDone());
        }

        @Transactional
        void done(UUID id) {
            records.findRefund(id).orElseThrow().done(clock.instant());
        }
    }
}
