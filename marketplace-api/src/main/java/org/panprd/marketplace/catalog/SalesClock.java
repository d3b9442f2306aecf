package org.panprd.marketplace.catalog;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.OptionFile;

/**
 * When selling ends: so many minutes before the start time. What takes all day is sold until that long before the day
 * begins or, if nothing is asked for, until the day ends.
 */
public final class SalesClock {
    private static final int MINUTES_A_DAY = 24 * 60;

    private SalesClock() {}

    /** In minutes after the start of the day; before it, if negative. */
    public static int soldUntilMinutes(OptionFile option, @Nullable LocalTime startTime) {
        return soldUntilMinutes(Objects.requireNonNullElse(option.cutoffMinutes(), 0), startTime);
    }

    private static int soldUntilMinutes(int cutoff, @Nullable LocalTime startTime) {
        if (startTime != null) {
            return startTime.toSecondOfDay() / 60 - cutoff;
        }
        return cutoff == 0 ? MINUTES_A_DAY : -cutoff;
    }

    /** The moment for a part on its date, in its tenant's zone. */
    public static Instant closesAt(Part part, ZoneId zone) {
        return part.date()
                .atStartOfDay(zone)
                .plusMinutes(soldUntilMinutes(part.cutoffMinutes(), part.startTime()))
                .toInstant();
    }
}
