package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details with the fields at fault. */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable List<Unavailable> items,
        @Nullable List<Standing> bookings) {
    /** What is wrong with one field. */
    public record FieldError(
            @Nullable String field, @Nullable String message) {}

    /** An item that cannot be had, and when it could. */
    public record Unavailable(
            int item,
            @Nullable String listingId,
            @Nullable String field,
            @Nullable List<LocalDate> nearestDates) {}

    /** A booking because of which something cannot be done. */
    public record Standing(String id, String reference, String status) {}
}
