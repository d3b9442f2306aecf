package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.panprd.marketplace.catalog.Part;

/** When selling a part ends. */
final class SalesClock {
    private SalesClock() {}

    /**
     * So many minutes before its start time. What takes all day is sold until that long before the day begins or, if
     * nothing is asked for, until the day ends.
     */
    static Instant closesAt(Part part, ZoneId zone) {
        int cutoff = Objects.requireNonNullElse(part.option().cutoffMinutes(), 0);
        LocalTime start = part.startTime();
        if (start == null) {
            return cutoff == 0
                    ? part.date().plusDays(1).atStartOfDay(zone).toInstant()
                    : part.date().atStartOfDay(zone).toInstant().minusSeconds(cutoff * 60L);
        }
        return part.date().atTime(start).atZone(zone).toInstant().minusSeconds(cutoff * 60L);
    }
}
