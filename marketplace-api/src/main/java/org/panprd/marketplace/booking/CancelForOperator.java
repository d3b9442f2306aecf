package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Cancels items because their operators cannot keep them; the traveller has everything back. An operator sees nothing of a
 * booking but its own items, so that it writes down, in its own scope, which of these it cannot keep; the rest is done in
 * the platform's scope a moment later, on any node.
 */
@ApplicationScoped
public class CancelForOperator {
    private static final Logger LOG = Logger.getLogger(CancelForOperator.class.getName());
    private static final int MOST_IN_A_RUN = 1_000;

    @Inject
    ItemCancellations cancellations;

    @Inject
    OneItem oneItem;

    @Inject
    Clock clock;

    /** A confirmed item of the acting operator's. The first reason stays. */
    @Transactional(TxType.MANDATORY)
    public void ask(OperatorKey key, Withdrawal reason, String by) {
        cancellations.ask(key, reason, clock.instant(), by);
    }

    /** Whether the acting operator has asked for it, done or not. */
    @Transactional(TxType.MANDATORY)
    public boolean isAsked(OperatorKey key) {
        return cancellations.reason(key).isPresent();
    }

    /** To be called in the platform's scope. What cannot be done is left for the next run, and stops nothing else. */
    public void run() {
        for (OperatorKey key : oneItem.open(MOST_IN_A_RUN)) {
            try {
                oneItem.cancel(key);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Item " + key + " could not be cancelled", e);
            }
        }
    }

    /** Each in a transaction of its own: its stock, its money and its mail move together or not at all. */
    @ApplicationScoped
    static class OneItem {
        @Inject
        ItemCancellations cancellations;

        @Inject
        Bookings bookings;

        @Inject
        WithdrawItem withdrawItem;

        @Inject
        Clock clock;

        @Transactional
        List<OperatorKey> open(int limit) {
            return cancellations.open(limit);
        }

        /** Does nothing if another node is at it, or if it was cancelled or used meanwhile. */
        @Transactional
        void cancel(OperatorKey key) {
            bookings.findUnlessTaken(key.booking()).ifPresent(booking -> {
                Withdrawal reason = cancellations.reason(key).orElseThrow();
                if (booking.status() == BookingStatus.CONFIRMED) {
                    booking.together().find(key.item()).ifPresent(item -> withdrawItem.withdraw(booking, item, reason));
                }
                cancellations.done(key, clock.instant());
            });
        }
    }
}
