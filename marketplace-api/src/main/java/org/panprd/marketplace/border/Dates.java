package org.panprd.marketplace.border;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;

/** The days of a trip, as a client sends them. */
final class Dates {
    private static final int MAX_DAYS_AHEAD = 730;
    private static final int MAX_STAY_DAYS = 365;

    private Dates() {}

    /** The day of crossing has to be there, one that can be reckoned with; the return may be missing. */
    static void check(@Nullable LocalDate date, @Nullable LocalDate returnDate, LocalDate today, Faults faults) {
        if (date == null) {
            faults.add("date", "required");
            return;
        }
        boolean sound = faults.require(!date.isBefore(today), "date", "past")
                && faults.require(!date.isAfter(today.plusDays(MAX_DAYS_AHEAD)), "date", "too-far", MAX_DAYS_AHEAD);
        if (sound && returnDate != null) {
            if (faults.require(!returnDate.isBefore(date), "returnDate", "return-date", date)) {
                boolean near = !returnDate.isAfter(date.plusDays(MAX_STAY_DAYS));
                faults.require(near, "returnDate", "too-far-from", MAX_STAY_DAYS, date);
            }
        }
    }
}
