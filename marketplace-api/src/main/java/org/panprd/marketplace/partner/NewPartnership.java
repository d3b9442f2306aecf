package org.panprd.marketplace.partner;

import org.jspecify.annotations.Nullable;

/** What operators say to each other about listings. */
public final class NewPartnership {
    private NewPartnership() {}

    /**
     * Terms of a listing.
     *
     * @param netPercent from 1 to 90, of what it costs alone
     * @param noticeDays from 0 to 365
     */
    public record NewTerms(
            @Nullable Boolean open,
            @Nullable Integer netPercent,
            @Nullable Integer noticeDays) {}

    /** Asking for a listing, {@code TENANT.CODE}. */
    public record Asking(@Nullable String listing, @Nullable String message) {}

    /**
     * The answer: {@code ACCEPT} or {@code REFUSE}, which needs a reason.
     *
     * @param allotment so many a day, for what is accepted; none if its stock is the only limit
     */
    public record Answer(
            @Nullable String decision,
            @Nullable Integer allotment,
            @Nullable String reason) {}

    /** Another allotment, or none. */
    public record NewAllotment(@Nullable Integer allotment) {}
}
