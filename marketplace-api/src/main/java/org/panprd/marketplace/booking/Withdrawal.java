package org.panprd.marketplace.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why an item was taken out of a confirmed booking; its traveller has everything back for it. */
public enum Withdrawal {
    /** Too few have booked its departure. */
    GROUP_TOO_SMALL,
    /** The same, and somebody may not cross on the day to which the others were moved. */
    CANNOT_CROSS,
    /** The port that it crosses is closed. */
    PORT_CLOSED,
    /** Its operator cannot let it take place in this weather. */
    WEATHER,
    /** What it needs is closed or broken. */
    OUT_OF_ORDER,
    /** More was sold than there is. */
    OVERBOOKED,
    /** Who would have led it is not there. */
    STAFF_AWAY,
    /** Its operator says no more than that. */
    OPERATOR;

    /** So long a traveller may think about what is left of a trip, and have everything back for it. */
    static final Duration RECONSIDERED = Duration.ofDays(2);

    /** For what an operator may cancel an item of its own. */
    public static final Set<Withdrawal> BY_OPERATOR =
            Collections.unmodifiableSet(EnumSet.of(WEATHER, OUT_OF_ORDER, OVERBOOKED, STAFF_AWAY, OPERATOR));

    /** Why an item may be cancelled by itself at a moment, if it may: it is no longer what was booked. */
    static Optional<Withdrawal> causeToCancelAlone(BookingItem item, Instant now) {
        if (!item.isLive() || !item.isFreeToCancel(now)) {
            return Optional.empty();
        }
        if (item.closure().isPresent()) {
            return Optional.of(PORT_CLOSED);
        }
        return item.content().moved() != null
                ? Optional.of(OPERATOR)
                : item.movedFrom().map(from -> GROUP_TOO_SMALL);
    }
}
