package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.payment.PaymentView;
import org.panprd.marketplace.supply.Ticket;
import org.panprd.marketplace.tenants.Unit;

/**
 * A booking as its traveller sees it. Contact and participants are only shown when the booking itself is asked for.
 *
 * @param holdExpiresAt until when it may be paid for; of a pending one until when a doctor may answer
 * @param cancellationReason the traveller's own words; as contact and participants, only when the booking is asked for
 * @param cancellation of the whole, where all items have the same policy; empty otherwise
 * @param refundIfCancelledNow one amount for each currency; empty if nothing was paid
 * @param conditions what participants still have to have before a border tour; as contact, only when it is asked for
 * @param refunded all that has been granted back
 */
public record BookingView(
        UUID id,
        String reference,
        BookingStatus status,
        Instant createdAt,
        @Nullable Instant holdExpiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancellationReason,
        LocalDate startDate,
        LocalDate endDate,
        List<ItemView> items,
        List<Money> totals,
        List<Deadline> cancellation,
        @Nullable PaymentView payment,
        List<Money> refundIfCancelledNow,
        List<Money> refunded,
        @Nullable Contact contact,
        @Nullable List<Participant> participants,
        List<ConditionView> conditions,
        List<WarningView> warnings) {

    /**
     * Something that a participant still has to have before a border tour, as the rules said when it was booked.
     *
     * @param participant number of the participant, from 0
     * @param date of the tour
     */
    public record ConditionView(int participant, String listingId, LocalDate date, ReasonView reason) {}

    /**
     * Something to think about, for instance that somebody is on another trip at the same time. It names nobody, for answers
     * are kept for whoever asks again.
     *
     * @param participant number of the participant, from 0
     */
    public record WarningView(
            String type,
            int participant,
            UUID bookingId,
            String reference,
            LocalDate startDate,
            LocalDate endDate,
            String text) {}

    /** All warnings about what somebody is about to book. */
    public record Warnings(List<WarningView> warnings) {}

    /**
     * An item; times and dates are local to its tenant, {@code durationMinutes} counts from the start time. It can only
     * give back something once it is paid for.
     *
     * @param freeUntil until when it gives everything back, whatever the policy says
     */
    public record ItemView(
            int item,
            Named tenant,
            OperatorView operator,
            String listingId,
            String optionId,
            String title,
            String optionTitle,
            PlaceView place,
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            @Nullable Integer durationMinutes,
            @Nullable Integer nights,
            Map<Unit, Integer> units,
            int persons,
            @Nullable Integer rooms,
            Money price,
            BookingStatus status,
            List<Deadline> cancellation,
            @Nullable Money refundIfCancelledNow,
            @Nullable RouteView route,
            @Nullable ChangesView changes,
            @Nullable Instant freeUntil,
            @Nullable NoticeView notice,
            @Nullable SessionsView sessions,
            List<DiscountView> discounts,
            @Nullable Ticket ticket) {}

    /**
     * What may be changed of an item that is paid for.
     *
     * @param datesUntil until when its dates can be changed, if they can
     * @param swaps whether somebody else may come instead of a guest
     * @param waiting other dates that are held until they are paid
     */
    public record ChangesView(
            @Nullable Instant datesUntil,
            boolean swaps,
            @Nullable WaitingView waiting) {}

    /**
     * Other dates of an item, which cost more; until {@code payUntil} they are held and can be paid.
     *
     * @param toPay the difference
     * @param offer why its operator offers them, if it does
     */
    public record WaitingView(
            LocalDate date,
            LocalDate endDate,
            int nights,
            Money price,
            Money toPay,
            Instant payUntil,
            @Nullable PaymentView payment,
            @Nullable LocalTime startTime,
            @Nullable String optionTitle,
            @Nullable String offer) {}

    /**
     * What has become of an item that is not, or no longer, what was booked.
     *
     * @param reason why, for machines
     * @param text the same for the traveller
     * @param movedFrom the day for which it was booked
     * @param cancellable whether it may be cancelled by itself now, with everything back
     */
    public record NoticeView(
            NoticeKind kind,
            Withdrawal reason,
            String text,
            @Nullable LocalDate movedFrom,
            boolean cancellable) {}

    /** What has become of it. */
    public enum NoticeKind {
        WITHDRAWN,
        MOVED,
        /** What it needs is closed; it stands until it is cancelled. */
        AFFECTED
    }

    /** Who sells an item. */
    public record OperatorView(String code, String name, String telephone) {}

    /** Where an item happens. */
    public record PlaceView(String name, String city, double latitude, double longitude) {}

    /** The route that an item is a leg of. */
    public record RouteView(String listingId, String title, int day) {}

    /** A line of a traveller's list. */
    public record Summary(
            UUID id,
            String reference,
            BookingStatus status,
            String title,
            LocalDate startDate,
            LocalDate endDate,
            List<Named> tenants,
            List<Money> totals,
            @Nullable Instant holdExpiresAt,
            Instant createdAt) {}

    /** A page of a traveller's list, newest first. */
    public record Page(List<Summary> items, @Nullable String nextCursor) {}
}
