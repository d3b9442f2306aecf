package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;

/** So many units that an item of a booking takes from one allotment. */
public record Claim(int item, String tenant, String resource, LocalDate day, LocalTime at, int quantity) {
    /** The one order in which allotments are touched, so that two bookings can never wait for each other. */
    static final Comparator<Claim> BY_ALLOTMENT = Comparator.comparing(Claim::tenant)
            .thenComparing(Claim::resource)
            .thenComparing(Claim::day)
            .thenComparing(Claim::at);

    boolean isOnSameAllotment(Claim other) {
        return BY_ALLOTMENT.compare(this, other) == 0;
    }

    Claim daysLater(int days) {
        return new Claim(item, tenant, resource, day.plusDays(days), at, quantity);
    }

    Claim plus(Claim other) {
        return new Claim(item, tenant, resource, day, at, Math.addExact(quantity, other.quantity));
    }
}
