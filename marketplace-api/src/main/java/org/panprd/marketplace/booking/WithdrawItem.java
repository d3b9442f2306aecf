package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.wellness.Approvals;

/**
 * Takes an item out of a confirmed booking: its stock goes back, and all that was paid for it; what was answered for it is
 * forgotten. The others stand.
 */
@ApplicationScoped
class WithdrawItem {
    @Inject
    Allotments allotments;

    @Inject
    Payments payments;

    @Inject
    Approvals approvals;

    @Inject
    Event<ItemWithdrawn> withdrawn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The booking is locked by the caller. Does nothing if the item is out already. */
    @Transactional(TxType.MANDATORY)
    void withdraw(Booking booking, BookingItem item, Withdrawal reason) {
        if (booking.withdraw(item, reason, clock.instant())) {
            approvals.forget(booking.id(), item.item());
            allotments.releaseSold(booking.id(), item.item());
            payments.refund(booking.id(), List.of(item.price()), "item " + item.item() + ": " + reason);
            trail.done("booking.item-withdrawn", List.of(item.tenant()), "booking", booking.id() + "/" + item.item());
            withdrawn.fire(new ItemWithdrawn(booking.id(), item.item()));
        }
    }
}
