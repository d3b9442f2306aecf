package org.panprd.marketplace.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

/** A traveller's order, from hold to confirmation or whatever else becomes of it. */
@Entity
@Table(name = "booking")
class Booking {
    @Id
    @Column(name = "booking_id")
    private UUID id;

    private String reference;

    @Embedded
    private BookedBy by;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "hold_expires_at")
    private @Nullable Instant holdExpiresAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Version
    private int version;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.PERSIST)
    @OrderBy("item")
    private List<BookingItem> items = new ArrayList<>();

    protected Booking() {}

    /** Begins as a hold. */
    Booking(
            UUID id,
            String reference,
            Holder holder,
            String language,
            LocalDate startDate,
            LocalDate endDate,
            Instant now) {
        this.id = id;
        this.reference = reference;
        by = new BookedBy(holder);
        this.language = language;
        this.startDate = startDate;
        this.endDate = endDate;
        status = BookingStatus.ON_HOLD;
        createdAt = now;
        updatedAt = now;
        holdExpiresAt = by.holdsUntil(now.plus(holder.time()));
    }

    void add(BookingItem item) {
        items.add(item);
    }

    /** Refuses to be paid when it is not to be: the hold is over, or it has been paid. */
    void checkPayable(Instant now) {
        if (status.isPaid() || status == BookingStatus.REDEEMED) {
            throw new Refusal(BookingProblem.ALREADY_PAID);
        }
        if (status != BookingStatus.ON_HOLD || isHoldOver(now)) {
            throw new Refusal(BookingProblem.HOLD_EXPIRED);
        }
    }

    /** Holds on until then, or until something of it is sold no more. */
    void holdUntil(Instant until, Instant now) {
        checkPayable(now);
        holdExpiresAt = by.holdsUntil(until);
        updatedAt = now;
    }

    /** Its stock has been sold to it. A hold that nobody has ended yet counts, even past its time; an ended one too. */
    void confirm(Instant now) {
        require(status.isPayable() || status == BookingStatus.PENDING);
        become(BookingStatus.CONFIRMED, now);
        confirmedAt = now;
    }

    /** It is paid for, and its stock stays held until somebody has approved of it, or that time has come. */
    void await(Instant until, Instant now) {
        require(status.isPayable());
        become(BookingStatus.PENDING, now);
        holdExpiresAt = until;
    }

    /** It waits for somebody else now, until then at least. */
    void awaitAlso(Instant until) {
        if (holdExpiresAt != null && holdExpiresAt.isBefore(until)) {
            holdExpiresAt = until;
        }
    }

    void reject(Instant now) {
        require(status == BookingStatus.PENDING);
        items.forEach(item -> refundAt(now, item).ifPresent(item::giveBack));
        become(BookingStatus.REJECTED, now);
    }

    /** Does nothing before its time or if it is no hold; tells whether it did anything. */
    boolean expire(Instant now) {
        return isHoldOver(now) && giveUp(now);
    }

    /** Does nothing if it is cancelled (a caller whose answer was lost asks again); tells whether it did anything. */
    boolean cancel(Instant now) {
        if (status == BookingStatus.CANCELLED) {
            return false;
        }
        if (status != BookingStatus.ON_HOLD && !status.isPaid()) {
            throw new Refusal(BookingProblem.NOT_CANCELLABLE);
        }
        items.forEach(item -> refundAt(now, item).ifPresent(item::giveBack));
        become(BookingStatus.CANCELLED, now);
        cancelledAt = now;
        return true;
    }

    /** Its items are on other dates, or at other prices. */
    void itemsChanged(Instant now) {
        updatedAt = now;
        startDate = together().startDate();
        endDate = together().endDate();
    }

    /**
     * Takes an item out of a confirmed booking; the booking is cancelled with its last one. The others stand, but as the
     * trip that was wanted is not to be had, everything can be had back for them for {@link Withdrawal#RECONSIDERED} more.
     *
     * @return false if it is out already (a caller whose answer was lost asks again), or used
     */
    boolean withdraw(BookingItem item, Withdrawal reason, Instant now) {
        if (!item.isLive() || item.status() == BookingStatus.REDEEMED) {
            return false;
        }
        require(status == BookingStatus.CONFIRMED);
        item.withdraw(reason, now);
        if (together().live().isEmpty()) {
            become(BookingStatus.CANCELLED, now);
            cancelledAt = now;
        } else {
            together().live().forEach(other -> other.giveBackWhole(now.plus(Withdrawal.RECONSIDERED)));
            itemsChanged(now);
        }
        return true;
    }

    /** Ends a hold before its time, because something of it can no longer be had; tells whether it was one. */
    boolean giveUp(Instant now) {
        if (status != BookingStatus.ON_HOLD) {
            return false;
        }
        become(BookingStatus.EXPIRED, now);
        return true;
    }

    private void require(boolean may) {
        if (!may) {
            throw new IllegalStateException("Booking " + id + " is " + status);
        }
    }

    private boolean isHoldOver(Instant now) {
        return holdExpiresAt == null || !now.isBefore(holdExpiresAt);
    }

    private void become(BookingStatus next, Instant now) {
        status = next;
        holdExpiresAt = null;
        updatedAt = now;
        items.forEach(item -> item.follow(next));
    }

    /** What cancelling at a moment gives back of what was paid; all of it while it waits to be approved of. */
    List<Money> refundAt(Instant now) {
        return Money.totals(
                items.stream().flatMap(item -> refundAt(now, item).stream()).toList());
    }

    /** The part of it that one item gives back; nothing was paid for an item that is only held. */
    Optional<Money> refundAt(Instant now, BookingItem item) {
        if (status == BookingStatus.PENDING) {
            return Optional.of(item.price());
        }
        return status == BookingStatus.CONFIRMED && item.status() == BookingStatus.CONFIRMED
                ? Optional.of(item.price().percent(item.refundPercentAt(now)))
                : Optional.empty();
    }

    List<Money> totals() {
        return together().totals();
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String traveller() {
        return by.traveller();
    }

    BookedBy by() {
        return by;
    }

    BookingStatus status() {
        return status;
    }

    String language() {
        return language;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Optional<Instant> holdExpiresAt() {
        return Optional.ofNullable(holdExpiresAt);
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    /** The tenants of its items. */
    Set<String> tenants() {
        return together().tenants();
    }

    List<BookingItem> items() {
        return List.copyOf(items);
    }

    BookedItems together() {
        return new BookedItems(items);
    }
}
