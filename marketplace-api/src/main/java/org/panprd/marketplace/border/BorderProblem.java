package org.panprd.marketplace.border;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum BorderProblem implements ProblemType {
    /** Another version than the next one was sent; {@code nextVersion} tells which that is. */
    NOT_THE_NEXT_VERSION("not-the-next-version", 409);

    private final String slug;
    private final int status;

    BorderProblem(String slug, int status) {
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
