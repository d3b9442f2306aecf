package org.panprd.marketplace.booking;

import java.time.Instant;
import java.util.Map;
import org.panprd.marketplace.kernel.Refusal;

/** Whether an item may be on other dates, at another time or in another option. */
record MayChange(BookingItem item) {
    /** Refuses unless what was booked lets its traveller change it now. */
    void byTraveller(Instant now) {
        item.checkStands();
        refuseFrom(
                item.content()
                        .datesUntil(item.startsAt())
                        .orElseThrow(() -> new Refusal(BookingProblem.NOT_CHANGEABLE)),
                now);
    }

    /** Refuses unless its operator can change it by itself now. */
    void byOperator(Instant now) {
        item.checkStands();
        item.content().checkStandsAlone();
        refuseFrom(item.startsAt(), now);
    }

    private static void refuseFrom(Instant until, Instant now) {
        if (!now.isBefore(until)) {
            throw new Refusal(BookingProblem.CHANGE_TOO_LATE, Map.of("until", until));
        }
    }
}
