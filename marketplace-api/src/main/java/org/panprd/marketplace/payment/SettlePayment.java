package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Records what became of a payment, once, and tells whoever observes it. */
@ApplicationScoped
public class SettlePayment {
    @Inject
    PaymentRecords records;

    @Inject
    Event<PaymentSettled> settled;

    @Inject
    Clock clock;

    /**
     * By the service's notification, whose signature has been checked; a repeated one changes nothing, one about another
     * sum is refused.
     */
    @Transactional
    void notified(PaymentGateway.Notification notification) {
        Payment payment = records.findByProvider(notification.providerId())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (!payment.isFor(notification.reference(), notification.amounts())) {
            throw new Refusal(PaymentProblem.PAYMENT_DIFFERS);
        }
        if (records.remember(notification.eventId(), payment.id(), clock.instant())) {
            settle(payment, notification.outcome());
        }
    }

    /** By the service's own answer. */
    @Transactional
    void asked(UUID id, PaymentStatus outcome) {
        records.findForUpdate(id).ifPresent(payment -> settle(payment, outcome));
    }

    private void settle(Payment payment, PaymentStatus outcome) {
        if (payment.settle(outcome, clock.instant())) {
            settled.fire(new PaymentSettled(
                    payment.id(), payment.bookingId(), payment.changeId().orElse(null), outcome, payment.amounts()));
        }
    }
}
