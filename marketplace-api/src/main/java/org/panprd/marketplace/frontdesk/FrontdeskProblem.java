package org.panprd.marketplace.frontdesk;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum FrontdeskProblem implements ProblemType {
    /** It is not confirmed, or no longer. */
    ITEM_NOT_CONFIRMED("item-not-confirmed", 409),
    /** Whoever booked it was erased, or it is too long ago. */
    GUESTS_NOT_KEPT("guests-not-kept", 409),
    TOO_MANY_NOTES("too-many-notes", 409),
    TOO_MANY_VIEWS("too-many-views", 409),
    /** The day has not come on which nobody could have come; {@code from} tells it. */
    NO_SHOW_TOO_EARLY("no-show-too-early", 409),
    /** No published key has signed it. */
    VOUCHER_FORGED("voucher-forged", 422),
    /** Somebody was let in with it; {@code redeemedAt} tells when. */
    ALREADY_REDEEMED("already-redeemed", 409),
    /** It is for other days; {@code from} and {@code until} tell which. */
    OTHER_DAY("other-day", 409);

    private final String slug;
    private final int status;

    FrontdeskProblem(String slug, int status) {
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
