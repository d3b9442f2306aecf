package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.supply.ReserveThere;
import org.panprd.marketplace.wellness.Approvals;

/**
 * Ends the waiting of bookings of which a doctor has to approve, or which a supplier has to confirm, in this order: confirms
 * them once all have, and turns them down, with all that was paid, once one has said no or the time is over. Any number of
 * nodes may do so at once.
 */
@ApplicationScoped
public class DecidePending {
    private static final Logger LOG = Logger.getLogger(DecidePending.class.getName());
    private static final int MOST_IN_A_RUN = 1_000;

    @Inject
    OneBooking oneBooking;

    /** To be called in the platform's scope. What cannot be decided is left for the next run, and stops nothing else. */
    public void run() {
        for (UUID id : oneBooking.decidable(MOST_IN_A_RUN)) {
            try {
                oneBooking.decide(id);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Booking " + id + " could not be decided", e);
            }
        }
    }

    /** Each in a transaction of its own: its stock, its money and its mail move together or not at all. */
    @ApplicationScoped
    static class OneBooking {
        @Inject
        Bookings bookings;

        @Inject
        Approvals approvals;

        @Inject
        ReserveThere reserveThere;

        @Inject
        ConfirmBooking confirmBooking;

        @Inject
        Allotments allotments;

        @Inject
        Payments payments;

        @Inject
        Event<BookingRejected> rejected;

        @Inject
        AuditTrail trail;

        @Inject
        Clock clock;

        @Transactional
        Set<UUID> decidable(int limit) {
            Set<UUID> ids = new LinkedHashSet<>(bookings.overduePending(clock.instant(), limit));
            ids.addAll(approvals.answered(limit));
            ids.addAll(reserveThere.answered(limit));
            return ids;
        }

        /** Does nothing if another node is at it, or if it has been decided. */
        @Transactional
        void decide(UUID id) {
            bookings.findUnlessTaken(id)
                    .filter(booking -> booking.status() == BookingStatus.PENDING)
                    .ifPresent(booking -> {
                        switch (verdict(booking)) {
                            case APPROVED -> askSuppliers(booking);
                            case REFUSED -> reject(booking);
                            case WAITING -> LOG.log(Level.FINE, "Booking {0} waits for another doctor", id);
                        }
                    });
        }

        private Approvals.Verdict verdict(Booking booking) {
            boolean waitsForSuppliersAlone = confirmBooking.screenedPersons(booking) == 0
                    && approvals.areComplete(booking.id(), 0)
                    && reserveThere.isFor(booking.id());
            return waitsForSuppliersAlone ? Approvals.Verdict.APPROVED : approvals.verdict(booking.id());
        }

        /** They have their time from when they were asked, however late a doctor has answered. */
        private void askSuppliers(Booking booking) {
            switch (reserveThere.confirm(booking.id())) {
                case CONFIRMED -> confirmBooking.approved(booking);
                case REFUSED -> reject(booking);
                case ASKED -> booking.awaitAlso(clock.instant().plus(ConfirmBooking.SUPPLIERS_TIME));
                case WAITING -> {
                    if (booking.holdExpiresAt()
                            .filter(clock.instant()::isBefore)
                            .isEmpty()) {
                        reject(booking);
                    }
                }
            }
        }

        private void reject(Booking booking) {
            UUID id = booking.id();
            Instant now = clock.instant();
            List<Money> all = booking.refundAt(now);
            booking.reject(now);
            allotments.releaseHeld(id);
            payments.refund(id, all, "not confirmed");
            approvals.turnDown(id);
            reserveThere.settle(id);
            trail.done("booking.rejected", booking.tenants(), "booking", id);
            rejected.fire(new BookingRejected(id));
        }
    }
}
