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
        boolean possible,
        @Nullable Problem problem) {
    /** A problem in the reader's words. */
    public record Problem(String title, @Nullable String detail) {}
}
