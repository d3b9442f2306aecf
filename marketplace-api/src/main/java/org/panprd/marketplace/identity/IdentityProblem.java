package org.panprd.marketplace.identity;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum IdentityProblem implements ProblemType {
    /** Whoever registered with that address has not proven that it is theirs. */
    ACCOUNT_NOT_PROVEN("account-not-proven", 409),
    /** Nobody would be left who can say who is on the staff. */
    LAST_LEADER("last-leader", 409),
    STAFF_FULL("staff-full", 409);

    private final String slug;
    private final int status;

    IdentityProblem(String slug, int status) {
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
