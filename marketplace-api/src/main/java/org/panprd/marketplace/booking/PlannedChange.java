package org.panprd.marketplace.booking;

import java.time.Instant;
import org.panprd.marketplace.kernel.Money;

/**
 * An item and what it would be.
 *
 * @param soldUntil to travellers; an operator may still put somebody on it until it starts
 * @param screened whether somebody has answered, or a doctor has, that this item suits its guests on its days
 */
record PlannedChange(BookingItem item, OtherDates dates, Instant soldUntil, boolean screened) {
    Money more() {
        return dates.moreThan(item);
    }

    boolean isDearer() {
        return more().amountMinor() > 0;
    }

    boolean changesNothing() {
        return dates.areThoseOf(item);
    }

    boolean isSold(Instant now) {
        return now.isBefore(soldUntil);
    }

    /** The same for what was paid. */
    PlannedChange waived() {
        return new PlannedChange(item, dates.atThePriceOf(item), soldUntil, screened);
    }
}
