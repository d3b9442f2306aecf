package org.panprd.marketplace.sandbox;

import java.time.Instant;
import java.util.List;

/** What the gateway says to the merchant. */
final class Messages {
    private Messages() {}

    record Created(String paymentId, String pageUrl, Status status) {}

    record View(String paymentId, String reference, Status status, List<Amount> amounts, List<RefundView> refunds) {
        static View of(Payment payment) {
            return new View(
                    payment.id(),
                    payment.order().reference(),
                    payment.status(),
                    payment.order().amounts(),
                    payment.refunds().stream()
                            .map(refund -> new RefundView(refund.refundId(), refund.amounts()))
                            .toList());
        }
    }

    record RefundView(String refundId, List<Amount> amounts) {}

    record Refunded(String refundId, String status) {}

    record Problem(String type, String title, int status, String detail) {}

    /** The same event may come more than once; its identifier tells. */
    record Event(
            String eventId,
            String type,
            String paymentId,
            String reference,
            List<Amount> amounts,
            Instant occurredAt) {}
}
