package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/**
 * A port, a direction and a day, for people who go together.
 *
 * @param returnDate when they cross back, the day itself at the earliest
 * @param time at the port; absent if it is not known
 * @param groupSize absent for an organised tour, which takes place only as a group of the right size
 * @param withAdult whether there is an adult among them
 * @param today the day on which this is asked
 */
record Crossing(
        Port port,
        Direction direction,
        LocalDate date,
        LocalDate returnDate,
        @Nullable LocalTime time,
        @Nullable Integer groupSize,
        boolean withAdult,
        LocalDate today) {

    /** Both the first and the last are counted. */
    int stayDays() {
        return (int) ChronoUnit.DAYS.between(date, returnDate) + 1;
    }

    /** The same on an organised tour of so many days. */
    Crossing onTour(int days) {
        return new Crossing(port, direction, date, date.plusDays(days - 1L), null, null, withAdult, today);
    }

    /** The way back, on the last day. */
    Crossing back() {
        return new Crossing(port, direction.back(), returnDate, returnDate, null, groupSize, withAdult, today);
    }
}
