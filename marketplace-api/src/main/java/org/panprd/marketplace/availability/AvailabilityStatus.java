package org.panprd.marketplace.availability;

/** OCTO's statuses of an availability. */
public enum AvailabilityStatus {
    AVAILABLE,
    /** Under half of the capacity is left. */
    LIMITED,
    SOLD_OUT,
    CLOSED;

    public boolean isAvailable() {
        return this == AVAILABLE || this == LIMITED;
    }
}
