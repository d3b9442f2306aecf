package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When a place is open, in the tenant's zone; {@code months} is empty if it is so all year. */
public record OpeningHours(LocalTime from, LocalTime to, List<Integer> months) {
    public OpeningHours {
        months = Lists.copy(months);
    }

    /** A month counts from 1. */
    public boolean isIn(int month) {
        return months.isEmpty() || months.contains(month);
    }

    /** Whether it is open at that time, and not just closing. */
    public boolean contain(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Until it closes. */
    public int minutesLeft(LocalTime time) {
        return (int) ChronoUnit.MINUTES.between(time, to);
    }
}
