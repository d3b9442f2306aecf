package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.PaymentSettled;
import org.panprd.marketplace.payment.PaymentStatus;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.tenants.Language;

/**
 * Takes the difference that other dates cost, and moves the item once it is paid: what was held for it becomes its own, and
 * what it no longer wants goes back, in the transaction that records the payment. Money that comes when the change has been
 * made or ended goes back.
 */
@ApplicationScoped
class PayChange {
    @Inject
    Bookings bookings;

    @Inject
    DateChanges changes;

    @Inject
    MakeChange makeChange;

    @Inject
    Payments payments;

    @Inject
    PayBooking payBooking;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The change that is paid for, and by what. */
    record Intention(UUID changeId, UUID paymentId) {}

    /** Records the intention to pay what waits for an item. */
    @Transactional
    Intention intend(UUID id, int number, String traveller, Language language, @Nullable String returnUrl) {
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        BookingItem item = booking.together().find(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        DateChange change =
                changes.findOpen(id, item.item()).orElseThrow(() -> new Refusal(BookingProblem.HOLD_EXPIRED));
        change.checkPayable(clock.instant());
        UUID payment = payments.intend(
                id,
                change.id(),
                change.toPay(),
                payBooking.presentation("payment.change", booking, language, returnUrl));
        return new Intention(change.id(), payment);
    }

    /** Refuses to send anybody to pay for a change whose time is over; one that has been made is left alone. */
    @Transactional
    void checkStillPayable(UUID change) {
        DateChange found = changes.find(change).orElseThrow(() -> new Refusal(BookingProblem.HOLD_EXPIRED));
        if (found.state() != DateChange.State.MADE) {
            found.checkPayable(clock.instant());
        }
    }

    @Transactional
    void onPayment(@Observes PaymentSettled payment) {
        if (payment.outcome() == PaymentStatus.PAID && payment.changeId() != null) {
            paid(payment, Objects.requireNonNull(payment.changeId()));
        }
    }

    private void paid(PaymentSettled payment, UUID changeId) {
        Booking booking = bookings.findForUpdate(payment.bookingId()).orElseThrow();
        DateChange change = changes.findForUpdate(changeId).orElseThrow();
        Optional<BookingItem> item = booking.together()
                .find(change.item())
                .filter(one -> change.isOpen() && one.status() == BookingStatus.CONFIRMED);
        if (item.isEmpty() || !makeChange.makeHeld(change, booking, item.get())) {
            payments.giveBack(payment.paymentId(), "change not open");
            trail.done("payment.given-back", booking.tenants(), "booking", booking.id());
        }
    }
}
