package org.panprd.marketplace.availability;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum AvailabilityProblem implements ProblemType {
    /** Less than what is held and sold; {@code cells} says where, and which bookings have it. */
    BELOW_SOLD("below-sold", 409),
    /** Somebody else has changed it meanwhile; {@code changed} says what. */
    STOCK_CHANGED("stock-changed", 412);

    private final String slug;
    private final int status;

    AvailabilityProblem(String slug, int status) {
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
