package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.panprd.marketplace.booking.BookingCancelled;
import org.panprd.marketplace.booking.BookingChanged;
import org.panprd.marketplace.booking.BookingConfirmed;
import org.panprd.marketplace.booking.BookingPending;
import org.panprd.marketplace.booking.BookingRejected;
import org.panprd.marketplace.booking.ChangeOffered;
import org.panprd.marketplace.booking.ItemAffected;
import org.panprd.marketplace.booking.ItemMoved;
import org.panprd.marketplace.booking.ItemWithdrawn;
import org.panprd.marketplace.booking.SessionMoved;
import org.panprd.marketplace.platform.Outbox;

/**
 * Notes, in the transaction in which something becomes of a booking, that its traveller is to be written to; {@link SendMail}
 * writes to none of a reseller's.
 */
@ApplicationScoped
class MailBookings {
    @Inject
    Outbox outbox;

    @Transactional
    void onConfirmed(@Observes BookingConfirmed confirmed) {
        if (confirmed.isOnTheWeb()) {
            outbox.publish(SendMail.NAME, new SendMail.Task(confirmed.bookingId(), SendMail.Occasion.CONFIRMED, null));
        }
    }

    @Transactional
    void onWithdrawn(@Observes ItemWithdrawn withdrawn) {
        outbox.publish(
                SendMail.NAME, new SendMail.Task(withdrawn.bookingId(), SendMail.Occasion.WITHDRAWN, withdrawn.item()));
    }

    @Transactional
    void onMoved(@Observes ItemMoved moved) {
        outbox.publish(SendMail.NAME, new SendMail.Task(moved.bookingId(), SendMail.Occasion.MOVED, moved.item()));
    }

    @Transactional
    void onAffected(@Observes ItemAffected affected) {
        outbox.publish(
                SendMail.NAME, new SendMail.Task(affected.bookingId(), SendMail.Occasion.AFFECTED, affected.item()));
    }

    @Transactional
    void onChanged(@Observes BookingChanged changed) {
        outbox.publish(SendMail.NAME, new SendMail.Task(changed.bookingId(), SendMail.Occasion.CHANGED, null));
    }

    @Transactional
    void onOffered(@Observes ChangeOffered offered) {
        outbox.publish(
                SendMail.NAME, new SendMail.Task(offered.bookingId(), SendMail.Occasion.OFFERED, offered.item()));
    }

    @Transactional
    void onPending(@Observes BookingPending pending) {
        outbox.publish(SendMail.NAME, new SendMail.Task(pending.bookingId(), SendMail.Occasion.PENDING, null));
    }

    @Transactional
    void onRejected(@Observes BookingRejected rejected) {
        outbox.publish(SendMail.NAME, new SendMail.Task(rejected.bookingId(), SendMail.Occasion.REJECTED, null));
    }

    @Transactional
    void onSessionMoved(@Observes SessionMoved moved) {
        outbox.publish(MailMovedSession.NAME, moved);
    }

    @Transactional
    void onCancelled(@Observes BookingCancelled cancelled) {
        if (cancelled.isOnTheWeb()) {
            outbox.publish(SendMail.NAME, new SendMail.Task(cancelled.bookingId(), SendMail.Occasion.CANCELLED, null));
        }
    }
}
