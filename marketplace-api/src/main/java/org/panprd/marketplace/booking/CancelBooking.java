package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.pricing.Promotions;
import org.panprd.marketplace.wellness.Approvals;

/**
 * Cancels for the traveller: stock goes back at once, money by the policy's tiers at this moment, or all of it while the
 * booking waits to be approved of.
 */
@ApplicationScoped
class CancelBooking {
    private static final int MAX_REASON = 500;

    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    Allotments allotments;

    @Inject
    Promotions promotions;

    @Inject
    Payments payments;

    @Inject
    Approvals approvals;

    @Inject
    Event<BookingCancelled> cancelled;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The reason is kept with the booking; at most {@value #MAX_REASON} characters. */
    @Transactional
    Booking cancel(UUID id, String traveller, @Nullable String reason) {
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        Faults faults = new Faults();
        faults.optionalText(words, "reason", MAX_REASON);
        faults.refuse();
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Instant now = clock.instant();
        boolean sold = booking.status() == BookingStatus.CONFIRMED;
        boolean paid = booking.status().isPaid();
        List<Money> refund = booking.refundAt(now);
        if (booking.cancel(now)) {
            if (words != null) {
                parties.keepReason(booking, words);
            }
            trail.done("booking.cancelled", booking.tenants(), "booking", id);
            approvals.forget(id);
            if (sold) {
                allotments.releaseSold(id, booking.together().used());
            } else {
                allotments.releaseHeld(id);
            }
            if (paid) {
                payments.refund(id, refund, "cancelled by the traveller");
                tell(booking);
            } else {
                promotions.giveBack(id);
            }
        }
        return booking;
    }

    private void tell(Booking booking) {
        if (!booking.by().isTest()) {
            cancelled.fire(new BookingCancelled(booking.id(), booking.by().isOnTheWeb()));
        }
    }
}
