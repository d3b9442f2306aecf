package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What other dates of an item would come to; {@code problem} says why they cannot be had. */
public record Change(
        LocalDate date,
        LocalDate endDate,
        int nights,
        Money paid,
        Money price,
        Money refund,
        Money toPay,
        boolean possible,
        @Nullable Problem problem) {
    /** Whether something is to be paid before the dates change. */
    public boolean isDearer() {
        return toPay.amountMinor() > 0;
    }

    /** A problem in the reader's words. */
    public record Problem(String title, @Nullable String detail) {}
}
