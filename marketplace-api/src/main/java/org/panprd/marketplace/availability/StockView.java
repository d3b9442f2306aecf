package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's stock: options down, days across.
 *
 * @param until the last day, counted in
 * @param version of the last change of any stock of the operator's; what a change builds on
 */
public record StockView(LocalDate from, LocalDate until, long version, List<RowView> items) {
    /**
     * What is counted for an option at one start.
     *
     * @param startTime none, if a day has one stock
     */
    public record RowView(
            String listing,
            String title,
            String option,
            String optionTitle,
            @Nullable LocalTime startTime,
            List<CellView> days) {}

    /**
     * One day; days that are not open are left out.
     *
     * @param closed whether the operator sells nothing on it; {@code stopped}, whether nothing is sold for any reason
     * @param own whether the operator has set it, so that the listing's own number does not count
     */
    public record CellView(
            LocalDate date, int capacity, int held, int sold, boolean closed, boolean stopped, boolean own) {}

    /** A day that could not be made smaller, and who has it. */
    public record FullView(
            String listing,
            String option,
            @Nullable LocalTime startTime,
            LocalDate date,
            int taken,
            List<TakenView> bookings) {}

    /** An item of a booking that has some of a day. */
    public record TakenView(UUID booking, int item, int quantity) {}

    /** What somebody else has set meanwhile. */
    public record ChangedView(
            String listing,
            String option,
            @Nullable LocalTime startTime,
            LocalDate date,
            @Nullable Integer capacity,
            boolean closed) {}
}
