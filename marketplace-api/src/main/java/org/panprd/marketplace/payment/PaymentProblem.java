package org.panprd.marketplace.payment;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum PaymentProblem implements ProblemType {
    SIGNATURE_INVALID("signature-invalid", 401),
    PAYMENT_DIFFERS("payment-differs", 422),
    GATEWAY_UNAVAILABLE("payment-service-unavailable", 503);

    private final String slug;
    private final int status;

    PaymentProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
