package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingCancelled;
import org.panprd.marketplace.booking.BookingChanged;
import org.panprd.marketplace.booking.BookingConfirmed;
import org.panprd.marketplace.booking.BookingPending;
import org.panprd.marketplace.booking.BookingRejected;
import org.panprd.marketplace.booking.ItemMoved;
import org.panprd.marketplace.booking.ItemWithdrawn;
import org.panprd.marketplace.licensing.LicenceEnding;
import org.panprd.marketplace.platform.Outbox;

/**
 * Notes, in the transaction in which something happens, that operators are to be told of it. Whom and what is found out a
 * moment later, where that may be seen.
 */
@ApplicationScoped
class TellOperators {
    /** Under which name messages about it are published. A policy of the database knows it. */
    static final String HANDLER = "operator-notice";

    @Inject
    Outbox outbox;

    /** Exactly one part: what has happened. */
    record Task(
            @Nullable UUID booked,
            @Nullable UUID cancelled,
            @Nullable UUID moved,
            @Nullable LicenceEnding licence,
            @Nullable Written message) {
        static Task booked(UUID booking) {
            return new Task(booking, null, null, null, null);
        }

        static Task cancelled(UUID booking) {
            return new Task(null, booking, null, null, null);
        }

        /** Nobody is told of that, but stock may be low somewhere else now. */
        static Task moved(UUID booking) {
            return new Task(null, null, booking, null, null);
        }

        static Task message(String tenant, UUID id) {
            return new Task(null, null, null, null, new Written(tenant, id));
        }
    }

    /** A bureau's message. */
    record Written(String tenant, UUID id) {}

    @Transactional
    void onConfirmed(@Observes BookingConfirmed confirmed) {
        outbox.publish(HANDLER, Task.booked(confirmed.bookingId()));
    }

    @Transactional
    void onPending(@Observes BookingPending pending) {
        outbox.publish(HANDLER, Task.booked(pending.bookingId()));
    }

    @Transactional
    void onCancelled(@Observes BookingCancelled cancelled) {
        outbox.publish(HANDLER, Task.cancelled(cancelled.bookingId()));
    }

    @Transactional
    void onRejected(@Observes BookingRejected rejected) {
        outbox.publish(HANDLER, Task.cancelled(rejected.bookingId()));
    }

    @Transactional
    void onWithdrawn(@Observes ItemWithdrawn withdrawn) {
        outbox.publish(HANDLER, Task.cancelled(withdrawn.bookingId()));
    }

    @Transactional
    void onChanged(@Observes BookingChanged changed) {
        outbox.publish(HANDLER, Task.moved(changed.bookingId()));
    }

    @Transactional
    void onMoved(@Observes ItemMoved moved) {
        outbox.publish(HANDLER, Task.moved(moved.bookingId()));
    }

    @Transactional
    void onEnding(@Observes LicenceEnding ending) {
        outbox.publish(HANDLER, new Task(null, null, null, ending, null));
    }
}
