package org.panprd.marketplace.partner;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum PartnerProblem implements ProblemType {
    /** It is asked for already, or agreed. */
    PARTNERSHIP_STANDS("partnership-stands", 409),
    /** It was answered, has ended, or is not agreed yet. */
    PARTNERSHIP_CLOSED("partnership-closed", 409);

    private final String slug;
    private final int status;

    PartnerProblem(String slug, int status) {
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
