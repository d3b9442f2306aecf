package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A traveller's order over any number of regions. */
public record Booking(
        String id,
        String reference,
        String status,
        Instant createdAt,
        @Nullable Instant holdExpiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        List<Item> items,
        List<Money> totals,
        @Nullable List<Refundable> cancellation,
        @Nullable Payment payment,
        @Nullable List<Money> refundIfCancelledNow,
        @Nullable List<Money> refunded,
        @Nullable Contact contact,
        @Nullable List<Participant> participants,
        @Nullable List<Condition> conditions,
        @Nullable List<Warning> warnings) {

    /** What a participant, counted from 0, still has to have before a border tour. */
    public record Condition(int participant, String listingId, LocalDate date, Eligibility.Reason reason) {}

    /** One option on one date in one region. */
    public record Item(
            int item,
            Named tenant,
            @Nullable Operator operator,
            String listingId,
            String optionId,
            String title,
            @Nullable String optionTitle,
            @Nullable Place place,
            LocalDate date,
            @Nullable LocalDate endDate,
            @Nullable String startTime,
            @Nullable Integer nights,
            Map<String, Integer> units,
            int persons,
            @Nullable Integer rooms,
            @Nullable Money price,
            String status,
            @Nullable List<Refundable> cancellation,
            @Nullable Money refundIfCancelledNow,
            @Nullable OfRoute route,
            @Nullable Changes changes,
            @Nullable Instant freeUntil,
            @Nullable Notice notice,
            @Nullable BookedSessions sessions,
            @Nullable List<Discount> discounts) {

        /** Whether it can be used. */
        public boolean isGood() {
            return status.equals("CONFIRMED") || status.equals("REDEEMED");
        }

        /** What was chosen: the route, or the item itself. */
        public String sold() {
            return route == null ? title : route.title();
        }
    }

    /** What may be changed: dates until a moment, if they may, and perhaps guests; and other dates that are held until they are paid. */
    public record Changes(
            @Nullable Instant datesUntil,
            boolean swaps,
            @Nullable Waiting waiting) {}

    /** Other dates of an item, and what they cost more; {@code offer} says why its operator offers them, if it does. */
    public record Waiting(
            LocalDate date,
            LocalDate endDate,
            int nights,
            Money price,
            Money toPay,
            Instant payUntil,
            @Nullable Payment payment,
            @Nullable String startTime,
            @Nullable String optionTitle,
            @Nullable String offer) {
        /** Whether the gateway turned the last payment down. */
        public boolean isDeclined() {
            return payment != null && payment.status().equals("DECLINED");
        }
    }

    /** What has become of an item that is not, or no longer, what was booked. */
    public record Notice(
            String kind,
            String reason,
            String text,
            @Nullable LocalDate movedFrom,
            boolean cancellable) {}

    /** The route that an item is a leg of. */
    public record OfRoute(String listingId, String title, int day) {}

    /** How far paying has come. */
    public record Payment(String status, @Nullable String redirectUrl) {}

    /** Held but not yet paid for. */
    public boolean isOnHold() {
        return status.equals("ON_HOLD");
    }

    /** Paid for and valid. */
    public boolean isConfirmed() {
        return status.equals("CONFIRMED") || status.equals("REDEEMED");
    }

    /** Paid for, and waiting until a doctor has answered. */
    public boolean isPending() {
        return status.equals("PENDING");
    }

    /** Paid for, and turned down. */
    public boolean isRejected() {
        return status.equals("REJECTED");
    }

    /** Whether the traveller may still give it back. */
    public boolean isCancellable() {
        return isOnHold() || isPending() || status.equals("CONFIRMED");
    }

    /** Whether the gateway turned the last payment down. */
    public boolean isDeclined() {
        return payment != null && payment.status().equals("DECLINED");
    }
}
