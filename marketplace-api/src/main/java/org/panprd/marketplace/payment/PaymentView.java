package org.panprd.marketplace.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a traveller sees of a payment; {@code redirectUrl} is the payment service's page. */
public record PaymentView(
        UUID paymentId, PaymentStatus status, @Nullable String redirectUrl) {

    /** For what is no longer to be paid. */
    public PaymentView withoutPage() {
        return new PaymentView(paymentId, status, null);
    }
}
