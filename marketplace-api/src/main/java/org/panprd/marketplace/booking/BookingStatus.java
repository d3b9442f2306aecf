package org.panprd.marketplace.booking;

/** OCTO's statuses of a booking. */
public enum BookingStatus {
    ON_HOLD,
    CONFIRMED,
    CANCELLED,
    EXPIRED,
    REDEEMED,
    PENDING,
    REJECTED
}
