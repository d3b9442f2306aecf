package org.panprd.marketplace.notice;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum NoticeProblem implements ProblemType {
    /** As many as an operator may have. */
    WEBHOOKS_FULL("webhooks-full", 409);

    private final String slug;
    private final int status;

    NoticeProblem(String slug, int status) {
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
