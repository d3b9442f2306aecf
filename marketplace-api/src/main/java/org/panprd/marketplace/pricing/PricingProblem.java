package org.panprd.marketplace.pricing;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum PricingProblem implements ProblemType {
    /** Somebody else has changed it meanwhile. */
    PRICES_CHANGED("prices-changed", 412),
    /** A code has been used as often as it may be, by others and just now. */
    CODE_USED_UP("code-used-up", 409);

    private final String slug;
    private final int status;

    PricingProblem(String slug, int status) {
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
