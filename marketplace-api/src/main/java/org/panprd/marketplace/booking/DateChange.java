package org.panprd.marketplace.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

/**
 * Dates that somebody wants for an item that is paid for, or its operator offers, and that cost more: held until the difference is paid or its time
 * is over. Until it is made, the item is as it was.
 */
record DateChange(UUID id, UUID booking, int item, State state, Content content, Instant expiresAt) {
    /** How far it has come. */
    enum State {
        /** Held, and to be paid. */
        OPEN,
        MADE,
        /** Not paid in time, given up, or its item is no more; it is as if nothing had been. */
        ENDED
    }

    /**
     * What is kept of it as one document.
     *
     * @param offeredFor why its operator offers it, if it does
     */
    record Content(OtherDates dates, Money toPay, @Nullable ChangeReason offeredFor) {}

    OtherDates dates() {
        return content.dates();
    }

    Money toPay() {
        return content.toPay();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Refuses to be paid once its time is over. */
    void checkPayable(Instant now) {
        if (state == State.MADE) {
            throw new Refusal(BookingProblem.ALREADY_PAID);
        }
        if (!isOpen() || !now.isBefore(expiresAt)) {
            throw new Refusal(BookingProblem.HOLD_EXPIRED);
        }
    }
}
