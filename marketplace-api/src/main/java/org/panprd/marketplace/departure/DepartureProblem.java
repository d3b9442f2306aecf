package org.panprd.marketplace.departure;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum DepartureProblem implements ProblemType {
    /** Somebody on it lacks something; {@code participants} tells who and what, {@code unknown} how many are not known. */
    NAME_LIST_INCOMPLETE("name-list-incomplete", 409),
    /** There is one, to be amended. */
    NAME_LIST_SUBMITTED("name-list-submitted", 409),
    NAME_LIST_NOT_SUBMITTED("name-list-not-submitted", 409),
    /** An amendment would say what the last version says. */
    NAME_LIST_UNCHANGED("name-list-unchanged", 409),
    /** The tour has begun. */
    DEPARTURE_LEFT("departure-left", 409);

    private final String slug;
    private final int status;

    DepartureProblem(String slug, int status) {
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
