package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Text;

/**
 * Days on which a port lets nobody through.
 *
 * @param until its last day; nobody knows yet, if absent
 * @param enteredOn the day on which it was made known
 */
public record PortClosure(
        UUID id,
        String port,
        LocalDate from,
        @Nullable LocalDate until,
        Text reason,
        LocalDate enteredOn,
        boolean lifted) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Its days, in words of no language. */
    public String days() {
        if (until == null) {
            return from + " –";
        }
        return from.equals(until) ? from.toString() : from + " – " + until;
    }
}
