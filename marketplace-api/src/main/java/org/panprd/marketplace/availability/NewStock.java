package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of stock: all of them, or none. */
public record NewStock(@Nullable List<Change> changes) {
    /**
     * The same for some days of an option.
     *
     * @param startTime needed where an option has several; all of them, if left out
     * @param until the last day, counted in
     * @param weekdays 1 for Monday to 7; all, if left out
     * @param capacity left out: as it is
     * @param reset true: as many as the listing says, and not {@code capacity}
     * @param closed left out: as it is
     */
    public record Change(
            @Nullable String listing,
            @Nullable String option,
            @Nullable LocalTime startTime,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Set<Integer> weekdays,
            @Nullable Integer capacity,
            @Nullable Boolean reset,
            @Nullable Boolean closed) {}
}
