package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator has asked to be changed of an item, and how far that has come. */
public record ItemChange(
        String id,
        String state,
        String reason,
        Instant askedAt,
        @Nullable Integer guest,
        @Nullable String fullName,
        @Nullable ComesTo comesTo,
        boolean waived,
        @Nullable Instant payUntil,
        @Nullable Problem problem) {
    /** What it comes to. */
    public record ComesTo(
            LocalDate date,
            LocalDate endDate,
            @Nullable String startTime,
            @Nullable Integer nights,
            String optionId,
            String optionTitle,
            Money paid,
            Money price,
            Money refund,
            Money more,
            List<Refundable> cancellation,
            @Nullable Instant freeUntil,
            int lacking) {
        public boolean isDearer() {
            return more.amountMinor() > 0;
        }

        public boolean isCheaper() {
            return refund.amountMinor() > 0;
        }
    }

    /** The newest first. */
    public record Page(List<ItemChange> items) {}

    /** What is wanted; what is left out stays. */
    public record New(
            @Nullable String date,
            @Nullable String startTime,
            @Nullable String optionId,
            @Nullable Integer nights,
            @Nullable Integer guest,
            @Nullable String fullName,
            @Nullable String reason) {}

    /** What becomes of what it costs more. */
    public record Confirmation(@Nullable String price) {}

    /** Whether the answer comes in a moment. */
    public boolean isUnderWay() {
        return state.equals("ASKED") || state.equals("CONFIRMED");
    }

    public boolean isQuoted() {
        return state.equals("QUOTED");
    }
}
