package org.panprd.marketplace.booking;

import java.util.Set;

/** OCTO's statuses of a booking. */
public enum BookingStatus {
    ON_HOLD,
    CONFIRMED,
    CANCELLED,
    EXPIRED,
    REDEEMED,
    PENDING,
    REJECTED;

    /** Somebody is meant to travel. */
    static final Set<BookingStatus> LIVE = Set.of(ON_HOLD, PENDING, CONFIRMED);

    /** What is confirmed opens its door, and goes on doing so: it may be used for days. */
    public boolean hasVoucher() {
        return this == CONFIRMED || this == REDEEMED;
    }

    /** Paid for, whether it has been approved of or waits for that. */
    boolean isPaid() {
        return this == CONFIRMED || this == PENDING;
    }

    /** Whether money that arrives can still make it a booking that stands. */
    boolean isPayable() {
        return this == ON_HOLD || this == EXPIRED;
    }
}
