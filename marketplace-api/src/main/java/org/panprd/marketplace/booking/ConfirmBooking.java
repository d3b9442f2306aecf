package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.payment.PaymentSettled;
import org.panprd.marketplace.payment.PaymentStatus;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.pricing.Promotions;
import org.panprd.marketplace.supply.ReserveThere;
import org.panprd.marketplace.wellness.Approvals;

/**
 * Turns a hold that has been paid for into a confirmed booking, or, if a doctor has to approve of it or a supplier to
 * confirm it, into one that waits for that. Paid after the hold was given back: if everything can still be had here, nothing
 * has begun and its persons have not been erased, it is taken again; otherwise the money goes back.
 */
@ApplicationScoped
class ConfirmBooking {
    /** In which suppliers have to confirm what has been paid for. */
    static final Duration SUPPLIERS_TIME = Duration.ofMinutes(10);

    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    Allotments allotments;

    @Inject
    ReserveThere reserveThere;

    @Inject
    Promotions promotions;

    @Inject
    Payments payments;

    @Inject
    Approvals approvals;

    @Inject
    Event<BookingConfirmed> confirmed;

    @Inject
    Event<BookingPending> pending;

    @Inject
    Event<BookingCancelled> cancelled;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    void onPayment(@Observes PaymentSettled payment) {
        if (payment.outcome() == PaymentStatus.PAID && payment.changeId() == null) {
            paid(bookings.findForUpdate(payment.bookingId()).orElseThrow(), payment.paymentId());
        }
    }

    /** Goes on with what costs nothing as if it had been paid for. */
    @Transactional
    void confirmFree(Booking booking) {
        proceed(booking);
    }

    /** All approve of it that had to, and all have confirmed it. */
    @Transactional(TxType.MANDATORY)
    void approved(Booking booking) {
        approvals.settle(booking.id());
        reserveThere.tickets(booking.id()).forEach((number, ticket) -> {
            BookingItem item = booking.together().find(number).orElseThrow();
            item.write(item.content().with(ticket));
        });
        reserveThere.settle(booking.id());
        confirm(booking);
    }

    private void paid(Booking booking, UUID paymentId) {
        boolean held = booking.status() == BookingStatus.ON_HOLD;
        boolean heldAgain = booking.status() == BookingStatus.EXPIRED
                && !booking.together().hasBegun(clock.instant())
                && parties.find(booking).isPresent()
                && approvals.areComplete(booking.id(), screenedPersons(booking))
                && !reserveThere.isFor(booking.id())
                && holdAgain(booking.id());
        if (held || heldAgain) {
            proceed(booking);
        } else if (booking.status().isPaid()) {
            payments.giveBack(paymentId, "paid twice");
            trail.done("payment.given-back", booking.tenants(), "booking", booking.id());
        } else {
            payments.giveBack(paymentId, "paid too late");
            trail.done("payment.given-back", booking.tenants(), "booking", booking.id());
            if (booking.status() != BookingStatus.REJECTED) {
                cancelled.fire(new BookingCancelled(booking.id(), booking.by().isOnTheWeb()));
            }
        }
    }

    /** Its stock and its code, or neither. */
    private boolean holdAgain(UUID id) {
        if (!allotments.holdAgain(id)) {
            return false;
        }
        if (promotions.useAgain(id)) {
            return true;
        }
        allotments.releaseHeld(id);
        return false;
    }

    /** How many have answered a questionnaire, each once for each item that has one. */
    int screenedPersons(Booking booking) {
        return booking.items().stream()
                .filter(item -> Optional.ofNullable(item.content().rules()).stream()
                        .flatMap(List::stream)
                        .anyMatch(rule -> approvals.isQuestionnaire(rule.code())))
                .mapToInt(BookingItem::persons)
                .sum();
    }

    private void proceed(Booking booking) {
        Optional<Instant> approval =
                approvals.ask(booking.id(), booking.together().startsAt(), booking.endDate());
        if (approval.isPresent()) {
            booking.await(approval.get(), clock.instant());
            trail.done("booking.pending", booking.tenants(), "booking", booking.id());
            pending.fire(new BookingPending(booking.id()));
        } else if (reserveThere.confirm(booking.id()) == ReserveThere.Verdict.CONFIRMED) {
            confirm(booking);
        } else {
            booking.await(clock.instant().plus(SUPPLIERS_TIME), clock.instant());
            trail.done("booking.pending", booking.tenants(), "booking", booking.id());
        }
    }

    private void confirm(Booking booking) {
        allotments.sell(booking.id());
        booking.confirm(clock.instant());
        trail.done("booking.confirmed", booking.tenants(), "booking", booking.id());
        if (!booking.by().isTest()) {
            confirmed.fire(new BookingConfirmed(booking.id(), booking.by().isOnTheWeb()));
        }
    }
}
