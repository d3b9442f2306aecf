package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.panprd.marketplace.availability.Allotments;

/** Gives back the stock of holds whose time is over; any number of nodes may do so at once. */
@ApplicationScoped
public class ExpireHolds {
    private static final int MOST_IN_A_RUN = 1_000;

    @Inject
    OneHold oneHold;

    /** To be called in the platform's scope; the number of holds that it ended. */
    public int run() {
        int ended = 0;
        while (ended < MOST_IN_A_RUN && oneHold.expire()) {
            ended++;
        }
        return ended;
    }

    /** Each hold ends in a transaction of its own, so that its counters are locked alone and in their order. */
    @ApplicationScoped
    static class OneHold {
        @Inject
        Bookings bookings;

        @Inject
        Allotments allotments;

        @Inject
        Clock clock;

        /** Tells whether there was one. */
        @Transactional
        boolean expire() {
            Instant now = clock.instant();
            var overdue = bookings.findOverdue(now);
            overdue.filter(booking -> booking.expire(now)).ifPresent(booking -> allotments.releaseHeld(booking.id()));
            return overdue.isPresent();
        }
    }
}
