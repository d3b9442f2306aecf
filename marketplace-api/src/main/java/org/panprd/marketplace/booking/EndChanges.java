package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * Gives back what is held for changes of dates that nobody pays for, that their traveller gives up, or whose item has been
 * cancelled; any number of nodes may do so at once.
 */
@ApplicationScoped
public class EndChanges {
    private static final Logger LOG = Logger.getLogger(EndChanges.class.getName());
    private static final int MOST_IN_A_RUN = 1_000;

    @Inject
    OneChange oneChange;

    /** To be called in the platform's scope. What cannot be ended is left for the next run, and stops nothing else. */
    public void run() {
        for (UUID id : oneChange.overdue(MOST_IN_A_RUN)) {
            try {
                oneChange.end(id);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The change of dates " + id + " could not be ended", e);
            }
        }
    }

    /** Each in a transaction of its own, so that its counters are locked alone and in their order. */
    @ApplicationScoped
    static class OneChange {
        @Inject
        Bookings bookings;

        @Inject
        DateChanges changes;

        @Inject
        Allotments allotments;

        @Inject
        AuditTrail trail;

        @Inject
        Clock clock;

        @Transactional
        List<UUID> overdue(int limit) {
            return changes.overdue(clock.instant(), limit);
        }

        /** Its traveller keeps the dates that are paid for; does nothing if nothing waits. */
        @Transactional
        void giveUp(UUID booking, int item, String traveller) {
            BookingItem own = bookings.findForUpdate(booking)
                    .filter(found -> found.traveller().equals(traveller))
                    .flatMap(found -> found.together().find(item))
                    .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
            changes.findOpen(booking, own.item()).ifPresent(change -> end(change.id()));
        }

        /** Does nothing if it has been made or ended meanwhile. */
        @Transactional
        void end(UUID id) {
            changes.findForUpdate(id).filter(DateChange::isOpen).ifPresent(change -> {
                allotments.releaseHeld(id);
                changes.become(DateChange.State.ENDED, id);
                trail.done("booking.change-ended", List.of(), "booking", change.booking());
            });
        }
    }
}
