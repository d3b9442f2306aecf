package org.panprd.marketplace.wellness;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum WellnessProblem implements ProblemType {
    /** Somebody has answered, or nobody can any more. */
    SCREENING_CLOSED("screening-closed", 409);

    private final String slug;
    private final int status;

    WellnessProblem(String slug, int status) {
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
