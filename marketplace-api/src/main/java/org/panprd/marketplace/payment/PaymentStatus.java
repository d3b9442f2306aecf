package org.panprd.marketplace.payment;

/** Where a payment stands. */
public enum PaymentStatus {
    PENDING,
    PAID,
    DECLINED,
    /** Nobody paid, and nobody will: its page was never opened, or the service has forgotten it. */
    ABANDONED
}
