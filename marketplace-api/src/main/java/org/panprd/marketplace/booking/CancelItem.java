package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * Cancels one item for its traveller, with everything back, where it is no longer what was booked. Nothing else of a
 * booking is cancelled in part: whoever is on the name list of a group enters and leaves with it.
 */
@ApplicationScoped
class CancelItem {
    @Inject
    Bookings bookings;

    @Inject
    WithdrawItem withdrawItem;

    @Inject
    Clock clock;

    @Transactional
    Booking cancel(UUID id, int number, String traveller) {
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        BookingItem item = booking.together().find(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (item.isLive()) {
            Withdrawal cause = Withdrawal.causeToCancelAlone(item, clock.instant())
                    .filter(any -> booking.status() == BookingStatus.CONFIRMED)
                    .orElseThrow(() -> new Refusal(BookingProblem.ITEM_NOT_CANCELLABLE));
            withdrawItem.withdraw(booking, item, cause);
        }
        return booking;
    }
}
