package org.panprd.marketplace.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

/** One option on one date in one tenant. */
@Entity
@Table(name = "booking_item")
@IdClass(BookingItemKey.class)
class BookingItem {
    private static final int WHOLE = 100;

    @Id
    @Column(name = "tenant_id")
    private String tenant;

    @Id
    @ManyToOne
    @JoinColumn(name = "booking_id")
    private Booking booking;

    @Id
    private int item;

    @Column(name = "operator_code")
    private String operator;

    @Column(name = "listing_code")
    private String listing;

    @Column(name = "option_code")
    private String option;

    @Column(name = "route_id")
    private @Nullable String route;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "start_time")
    private @Nullable LocalTime startTime;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int persons;
    private @Nullable Integer rooms;
    private String currency;

    @Column(name = "price_minor")
    private long priceMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Convert(converter = ItemContentConverter.class)
    private ItemContent content;

    @Enumerated(EnumType.STRING)
    private @Nullable Withdrawal withdrawal;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "redeemed_at", updatable = false)
    private @Nullable Instant redeemedAt;

    @Column(name = "moved_from")
    private @Nullable LocalDate movedFrom;

    @Column(name = "free_until")
    private @Nullable Instant freeUntil;

    /** A text, for EclipseLink's converter of UUIDs reads no null. */
    @Column(name = "closure_id")
    private @Nullable String closure;

    protected BookingItem() {}

    BookingItem(Booking booking, int item, Part part, Instant startsAt, ItemContent content) {
        this.booking = booking;
        this.item = item;
        this.content = content;
        this.startsAt = startsAt;
        tenant = part.listing().tenant();
        operator = part.document().operator();
        listing = part.listing().code();
        option = part.option().code();
        startDate = part.date();
        endDate = part.endDate();
        startTime = part.startTime();
        persons = part.party().persons();
        rooms = part.rooms().orElse(null);
        currency = part.price().currency();
        priceMinor = part.price().amountMinor();
        status = booking.status();
    }

    void partOf(ListingId routeId) {
        route = routeId.toString();
    }

    /** What was taken out of the booking stays out, and what is used stays used. */
    void follow(BookingStatus bookingStatus) {
        if (isLive() && status != BookingStatus.REDEEMED) {
            status = bookingStatus;
        }
    }

    void withdraw(Withdrawal reason, Instant now) {
        giveBack(price());
        status = BookingStatus.CANCELLED;
        withdrawal = reason;
        withdrawnAt = now;
    }

    void giveBack(Money amount) {
        refundedMinor = amount.amountMinor();
    }

    /** Everything can be had back for it until then, or until it starts; a longer time that it had stays. */
    void giveBackWhole(Instant until) {
        Instant end = until.isBefore(startsAt) ? until : startsAt;
        if (freeUntil == null || freeUntil.isBefore(end)) {
            freeUntil = end;
        }
    }

    /** Starts so many days later, at the price paid; who does not want that has everything back until the old start. */
    void postpone(int days) {
        giveBackWhole(startsAt);
        movedFrom = movedFrom == null ? startDate : movedFrom;
        startDate = startDate.plusDays(days);
        endDate = endDate.plusDays(days);
        startsAt = startsAt.plus(Duration.ofDays(days));
        content = content.movedBy(days);
    }

    /** The port that it crosses is closed by this, or no longer. */
    void affect(@Nullable UUID closureId) {
        closure = closureId == null ? null : closureId.toString();
    }

    boolean isLive() {
        return withdrawal == null;
    }

    /** Whether its traveller gets everything back for it now, whatever the policy says. */
    boolean isFreeToCancel(Instant now) {
        return (freeUntil != null && now.isBefore(freeUntil)) || (closure != null && now.isBefore(startsAt));
    }

    /** Refuses unless it is paid for and stands. */
    void checkStands() {
        if (status != BookingStatus.CONFIRMED) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
    }

    void write(ItemContent other) {
        content = other;
    }

    /** @param reason of its operator's: whoever does not want it may have everything back until the old start */
    void move(OtherDates dates, @Nullable ChangeReason reason) {
        if (reason != null && reason.letsGo()) {
            giveBackWhole(startsAt);
        }
        content = content.on(dates, reason == null ? null : new ItemContent.Moved(reason, startDate, startTime));
        startDate = dates.date();
        endDate = dates.endDate();
        startsAt = dates.startsAt();
        priceMinor = dates.price().amountMinor();
        closure = null;
        if (dates.chosen() != null) {
            option = dates.chosen().option();
            startTime = dates.chosen().startTime();
            rooms = dates.chosen().rooms();
        }
    }

    int item() {
        return item;
    }

    String tenant() {
        return tenant;
    }

    String operator() {
        return operator;
    }

    ListingId listing() {
        return new ListingId(tenant, listing);
    }

    String option() {
        return option;
    }

    Optional<String> route() {
        return Optional.ofNullable(route);
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    Optional<LocalTime> startTime() {
        return Optional.ofNullable(startTime);
    }

    Instant startsAt() {
        return startsAt;
    }

    int persons() {
        return persons;
    }

    Optional<Integer> rooms() {
        return Optional.ofNullable(rooms);
    }

    Money price() {
        return new Money(currency, priceMinor);
    }

    /** What was given back of it. */
    Money refunded() {
        return new Money(currency, refundedMinor);
    }

    BookingStatus status() {
        return status;
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    Optional<Instant> redeemedAt() {
        return Optional.ofNullable(redeemedAt);
    }

    /** The day for which it was booked, if it starts on another. */
    Optional<LocalDate> movedFrom() {
        return Optional.ofNullable(movedFrom);
    }

    /** Until when everything can be had back for it, whatever the policy says. */
    Optional<Instant> freeUntil() {
        return closure == null ? Optional.ofNullable(freeUntil) : Optional.of(startsAt);
    }

    /** By which the port that it crosses is closed. */
    Optional<UUID> closure() {
        return Optional.ofNullable(closure).map(UUID::fromString);
    }

    ItemContent content() {
        return content;
    }

    /** What a cancellation gives back of its price at a moment, in hundredths. */
    int refundPercentAt(Instant now) {
        return isFreeToCancel(now) ? WHOLE : Deadline.percentAt(now, content.cancellation());
    }
}
