package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of whom an operator resells; {@code silentSince} if it does not answer. */
public record Supplier(
        String id,
        String name,
        String url,
        String status,
        Instant createdAt,
        @Nullable Instant answeredAt,
        @Nullable Instant silentSince) {
    /** How it stands: CLOSED, SILENT or ANSWERS. */
    public String state() {
        return status.equals("CLOSED") ? status : silentSince == null ? "ANSWERS" : "SILENT";
    }

    /** All of an operator's. */
    public record All(List<Supplier> items) {}

    /** One that is to be connected. */
    public record New(
            @Nullable String name,
            @Nullable String url,
            @Nullable String key) {}

    /** Whether anything new is asked there. */
    public record Status(String status) {}

    /** What it sells; why that cannot be sold here, or which listing it has become. */
    public record Product(
            String id,
            String title,
            @Nullable String hindrance,
            @Nullable String reason,
            @Nullable String listing) {
        /** All of a supplier's. */
        public record All(List<Product> items) {}
    }

    /** What it does not take back of what was cancelled here; {@code said} in its words. */
    public record Kept(
            String id,
            String supplier,
            @Nullable String supplierReference,
            String bookingId,
            int item,
            @Nullable String title,
            @Nullable LocalDate date,
            String said,
            Instant since,
            @Nullable Money price) {
        /** The latest of an operator's. */
        public record All(List<Kept> items) {}
    }

    /** A product that is to become a listing. */
    public record NewListing(
            String product,
            @Nullable String code,
            @Nullable String family,
            @Nullable String place) {}

    /** Which listing it has become. */
    public record Taken(String listing) {}
}
