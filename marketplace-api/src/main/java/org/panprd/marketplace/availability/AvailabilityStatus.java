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

    /** What it is for whom no more than that is left, of whom so many come. */
    AvailabilityStatus ofWhich(int left, int capacity, int party) {
        if (!isAvailable()) {
            return this;
        }
        return left < party ? SOLD_OUT : left * 2 < capacity ? LIMITED : this;
    }
}
