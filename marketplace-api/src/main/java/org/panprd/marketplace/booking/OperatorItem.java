package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.Unit;

/**
 * An item as its operator sees it, who does not see the rest of the booking. It names nobody.
 *
 * @param bookedAt when it was paid for; held, until then
 * @param affected whether a port that it crosses is closed
 * @param suspended whether its listing is taken off the market
 * @param noShowAt when its operator said that nobody came
 * @param cancelling whether its operator has asked for it to be cancelled, which is done in a moment
 */
public record OperatorItem(
        String tenant,
        UUID booking,
        int item,
        String reference,
        String listing,
        String option,
        LocalDate date,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        int persons,
        @Nullable Integer rooms,
        Money price,
        BookingStatus status,
        Instant bookedAt,
        boolean affected,
        boolean suspended,
        @Nullable Instant noShowAt,
        boolean cancelling,
        Text title,
        Text optionTitle,
        Map<Unit, Integer> units) {

    /** Which it is. */
    public OperatorKey key() {
        return new OperatorKey(tenant, booking, item);
    }
}
