package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operator sells another one's listing within its routes, or has asked to. */
public record Partnership(
        String id,
        String listing,
        String title,
        String operator,
        String askingTenant,
        String askingOperator,
        boolean mine,
        String status,
        int netPercent,
        int noticeDays,
        @Nullable Integer allotment,
        @Nullable String message,
        @Nullable String reason,
        @Nullable LocalDate lastDay,
        Instant askedAt) {

    /** The latest first. */
    public record All(List<Partnership> items) {}

    /** On what terms a listing may be part of others' routes. */
    public record Terms(String listing, String title, String operator, boolean open, int netPercent, int noticeDays) {
        public String tenant() {
            return listing.substring(0, listing.indexOf('.'));
        }

        public String code() {
            return listing.substring(listing.indexOf('.') + 1);
        }
    }

    /** In the order of their codes. */
    public record AllTerms(List<Terms> items) {}

    /** Terms to be set. */
    public record NewTerms(
            boolean open,
            @Nullable Integer netPercent,
            @Nullable Integer noticeDays) {}

    /** Asking for a listing. */
    public record Asking(String listing, @Nullable String message) {}

    /** What is answered. */
    public record Answer(
            String decision,
            @Nullable Integer allotment,
            @Nullable String reason) {}

    /** How many a day; none for as many as there are. */
    public record NewAllotment(@Nullable Integer allotment) {}

    public boolean isAsked() {
        return status.equals("ASKED");
    }

    public boolean isAccepted() {
        return status.equals("ACCEPTED");
    }

    public String tenant() {
        return listing.substring(0, listing.indexOf('.'));
    }
}
