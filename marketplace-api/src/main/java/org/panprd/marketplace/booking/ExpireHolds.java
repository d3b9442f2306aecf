package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.pricing.Promotions;

/** Gives back the stock of holds whose time is over; any number of nodes may do so at once. */
@ApplicationScoped
public class ExpireHolds {
    private static final Logger LOG = Logger.getLogger(ExpireHolds.class.getName());
    private static final int MOST_IN_A_RUN = 1_000;

    @Inject
    OneHold oneHold;

    /** To be called in the platform's scope. A hold that cannot be ended is left for the next run, and stops no other. */
    public void run() {
        for (UUID id : oneHold.overdue(MOST_IN_A_RUN)) {
            try {
                oneHold.expire(id);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The hold of booking " + id + " could not be ended", e);
            }
        }
    }

    /** Adds up what connections that have ended have counted of what resellers hold. */
    public void addUp() {
        oneHold.addUp();
    }

    /** Each hold ends in a transaction of its own, so that its counters are locked alone and in their order. */
    @ApplicationScoped
    static class OneHold {
        @Inject
        Bookings bookings;

        @Inject
        Allotments allotments;

        @Inject
        Promotions promotions;

        @Inject
        AuditTrail trail;

        @Inject
        Clock clock;

        @Transactional
        List<UUID> overdue(int limit) {
            return bookings.overdue(clock.instant(), limit);
        }

        @Transactional
        void addUp() {
            bookings.addUpHolds();
        }

        /** Before its time, because something of it can no longer be had. */
        @Transactional
        void giveUp(UUID id) {
            bookings.findForUpdate(id)
                    .filter(booking -> booking.giveUp(clock.instant()))
                    .ifPresent(this::release);
        }

        private void release(Booking booking) {
            allotments.releaseHeld(booking.id());
            promotions.giveBack(booking.id());
            trail.done("booking.expired", booking.tenants(), "booking", booking.id());
        }

        /** Does nothing if another node is at it. */
        @Transactional
        void expire(UUID id) {
            Instant now = clock.instant();
            bookings.findUnlessTaken(id).filter(booking -> booking.expire(now)).ifPresent(this::release);
        }
    }
}
