package org.panprd.marketplace.booking;

import java.time.Instant;
import java.util.List;

/** Whoever cancels before {@code until} gets {@code refundPercent} back. */
public record Deadline(Instant until, int refundPercent) {

    /** What is given back at a moment, in hundredths: that of the first deadline still ahead, or nothing. */
    static int percentAt(Instant now, List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> now.isBefore(deadline.until()))
                .mapToInt(Deadline::refundPercent)
                .findFirst()
                .orElse(0);
    }
}
