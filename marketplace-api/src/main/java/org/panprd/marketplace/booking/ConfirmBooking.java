package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.payment.PaymentSettled;
import org.panprd.marketplace.payment.PaymentStatus;
import org.panprd.marketplace.payment.Payments;

/**
 * Turns a hold that has been paid for into a confirmed booking. Paid after the hold was given back: if everything can
 * still be had, nothing has begun and its persons have not been erased, it is taken again; otherwise
 * the money goes back.
 */
@ApplicationScoped
class ConfirmBooking {
    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    Allotments allotments;

    @Inject
    Payments payments;

    @Inject
    Event<BookingConfirmed> confirmed;

    @Inject
    Event<BookingCancelled> cancelled;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    void onPayment(@Observes PaymentSettled payment) {
        if (payment.outcome() == PaymentStatus.PAID) {
            paid(bookings.findForUpdate(payment.bookingId()).orElseThrow(), payment.paymentId());
        }
    }

    /** Confirms what costs nothing. */
    @Transactional
    void confirmFree(Booking booking) {
        confirm(booking);
    }

    private void paid(Booking booking, UUID paymentId) {
        boolean held = booking.status() == BookingStatus.ON_HOLD;
        boolean heldAgain = booking.status() == BookingStatus.EXPIRED
                && !booking.hasBegun(clock.instant())
                && parties.find(booking).isPresent()
                && allotments.holdAgain(booking.id());
        if (held || heldAgain) {
            confirm(booking);
        } else if (booking.status() == BookingStatus.CONFIRMED) {
            payments.giveBack(paymentId, "paid twice");
            trail.done("payment.given-back", booking.tenants(), "booking", booking.id());
        } else {
            payments.giveBack(paymentId, "paid too late");
            trail.done("payment.given-back", booking.tenants(), "booking", booking.id());
            cancelled.fire(new BookingCancelled(booking.id()));
        }
    }

    private void confirm(Booking booking) {
        allotments.sell(booking.id());
        booking.confirm(clock.instant());
        trail.done("booking.confirmed", booking.tenants(), "booking", booking.id());
        confirmed.fire(new BookingConfirmed(booking.id()));
    }
}
