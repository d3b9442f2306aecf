package org.panprd.marketplace.publishing;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum PublishingProblem implements ProblemType {
    /** Somebody else has changed the draft meanwhile; {@code differences} says what theirs has and what was sent. */
    DRAFT_CHANGED("draft-changed", 412),
    /** It is with the bureau. */
    DRAFT_SUBMITTED("draft-submitted", 409),
    /** It is not with the bureau, or not any more. */
    DRAFT_NOT_SUBMITTED("draft-not-submitted", 409),
    /** Something is missing or wrong; {@code faults} says what. */
    LISTING_INCOMPLETE("listing-incomplete", 409),
    /** There is a listing of that code in the tenant. */
    LISTING_CODE_TAKEN("listing-code-taken", 409),
    /** It is not in the state from which this can be done. */
    LISTING_STATE("listing-state", 409),
    /** What would be gone is held or booked; {@code taken} says which days, and which bookings have them. */
    OPTION_TAKEN("option-taken", 409);

    private final String slug;
    private final int status;

    PublishingProblem(String slug, int status) {
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
