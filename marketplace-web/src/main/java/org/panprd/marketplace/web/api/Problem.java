package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details with the fields at fault. */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable List<Unavailable> items,
        @Nullable List<Standing> bookings,
        @Nullable List<Refused> travellers,
        @Nullable List<Unfit> participants,
        @Nullable List<ListingDraft.Difference> differences,
        @Nullable List<Taken> taken,
        @Nullable List<Full> cells,
        @Nullable List<Changed> changed) {
    /** What is wrong with one field. */
    public record FieldError(
            @Nullable String field, @Nullable String message) {}

    /** An item that cannot be had, and when it could. */
    public record Unavailable(
            int item,
            @Nullable String listingId,
            @Nullable String field,
            @Nullable List<LocalDate> nearestDates) {}

    /** A participant who may not cross a border, and why. */
    public record Refused(int participant, @Nullable List<Reason> reasons) {}

    /** A participant for whom a programme is not, and why. */
    public record Unfit(int participant, @Nullable List<Screening.Reason> reasons) {}

    /** One reason, and what can be done about it. */
    public record Reason(@Nullable String text, @Nullable String todo) {}

    /** A day of an option that somebody has, so that it cannot go. */
    public record Taken(String option, @Nullable String startTime, LocalDate date, int taken) {}

    /** A day of an option that cannot be made smaller, and whose bookings have it. */
    public record Full(
            String listing,
            String option,
            @Nullable String startTime,
            LocalDate date,
            int taken,
            List<Held> bookings) {}

    /** An item of a booking. */
    public record Held(String booking, int item, int quantity) {}

    /** A day of an option that somebody else has set meanwhile: its capacity, or its prices. */
    public record Changed(
            @Nullable String listing,
            @Nullable String option,
            @Nullable String startTime,
            @Nullable LocalDate date,
            @Nullable Integer capacity,
            @Nullable Boolean closed,
            @Nullable Map<String, Money> prices) {}

    /** A booking because of which something cannot be done. */
    public record Standing(String id, String reference, String status) {}
}
