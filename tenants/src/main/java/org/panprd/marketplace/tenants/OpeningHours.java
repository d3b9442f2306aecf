package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import java.util.List;

/** When a place is open, in the tenant's zone; {@code months} is empty if it is so all year. */
public record OpeningHours(LocalTime from, LocalTime to, List<Integer> months) {
    public OpeningHours {
        months = Lists.copy(months);
    }
}
