package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.PlaceDays.Limit;

/**
 * How full the places, rooms and seats of a tenant are, day by day. Numbers by which fewer than five persons could be told
 * are null.
 *
 * @param rooms nights in rooms, of the whole tenant and then of each operator that offers any
 * @param seats the same of what drives or sails
 */
public record LoadView(
        String tenant,
        LocalDate from,
        LocalDate to,
        List<PlaceView> places,
        List<FilledView> rooms,
        List<FilledView> seats) {

    /** How full a place is; what may be known of it even where numbers may not, for anybody sees what is left to book. */
    public enum Band {
        /** Below a half. */
        LOW,
        /** A half and more. */
        BUSY,
        /** More than four fifths. */
        HIGH,
        /** Nobody else may come. */
        FULL
    }

    /**
     * A place that has a daily capacity.
     *
     * @param fullest the day with the largest percentage that is shown; the first of several
     */
    public record PlaceView(
            String code,
            String name,
            String city,
            double latitude,
            double longitude,
            @Nullable String datum,
            int dailyCapacity,
            List<DayView> days,
            @Nullable LocalDate fullest) {
        /** The same with some of its days. */
        PlaceView with(List<DayView> some) {
            return new PlaceView(code, name, city, latitude, longitude, datum, dailyCapacity, some, fullest);
        }
    }

    /**
     * A day on which the place can be visited.
     *
     * @param capacity what the bureau has lowered it to, if it has
     * @param taken what is held and sold
     * @param percent of the capacity, whole; over 100 if more had been taken before it was lowered
     * @param limit how the bureau has lowered it
     * @param version to be sent with a change
     */
    public record DayView(
            LocalDate date,
            int capacity,
            @Nullable Integer taken,
            @Nullable Integer percent,
            Band band,
            @Nullable Limit limit,
            long version) {}

    /** Of the whole tenant, if the key is {@code *}, or of an operator. */
    public record FilledView(String key, String title, List<FilledDay> days) {}

    /**
     * What is sold of what is offered.
     *
     * @param percent whole
     */
    public record FilledDay(
            LocalDate date,
            long offered,
            @Nullable Long sold,
            @Nullable Long percent) {}
}
