package org.panprd.marketplace.payment;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.kernel.Money;

/** A payment service outside this server. Every call may be repeated, and then does nothing new. */
interface PaymentGateway {
    /** Makes a payment's page ready for the traveller. */
    Opened open(Order order);

    /** Where it stands at the service. */
    PaymentStatus ask(String providerId);

    /** Gives money back; returns when the service has accepted that. */
    void refund(String providerId, UUID refundId, List<Money> amounts, String reason);

    /**
     * Checks a notification's signature and reads it.
     *
     * @throws org.panprd.marketplace.kernel.Refusal SIGNATURE_INVALID
     */
    Notification read(String body, String signature);

    /** What is to be paid. */
    record Order(UUID paymentId, String description, List<Money> amounts, String language, URI returnUrl) {}

    /** The service's own name for the payment, and its page. */
    record Opened(String providerId, String pageUrl) {}

    /** What the service says has happened. */
    record Notification(
            String eventId, String providerId, String reference, List<Money> amounts, PaymentStatus outcome) {}
}
