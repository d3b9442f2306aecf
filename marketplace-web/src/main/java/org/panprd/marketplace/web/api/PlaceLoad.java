package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How full a place is, day by day. */
public record PlaceLoad(
        String code, String name, String city, double latitude, double longitude, int dailyCapacity, List<Day> days) {
    private static final List<String> BANDS = List.of("LOW", "BUSY", "HIGH", "FULL");

    /** The day on which it is fullest, the first of several; none if it cannot be visited at all. */
    public Optional<Day> fullest() {
        return days.stream()
                .max(Comparator.comparing((Day day) -> BANDS.indexOf(day.band()))
                        .thenComparing(day -> day.percent() == null ? 0 : day.percent())
                        .thenComparing(Day::date, Comparator.reverseOrder()));
    }

    /** A day on which it can be visited; what is held and sold is null where fewer than five persons have it. */
    public record Day(
            LocalDate date,
            int capacity,
            @Nullable Integer taken,
            @Nullable Integer percent,
            String band,
            @Nullable Limit limit,
            long version) {}

    /** To what its bureau has lowered it. */
    public record Limit(int capacity, String reason) {}

    /** To what it is to be lowered. */
    public record NewLimit(int capacity, String reason) {}

    /** Of all places of a region; nights in rooms and seats of it, and then of each operator that has any. */
    public record All(List<PlaceLoad> places, List<Filled> rooms, List<Filled> seats) {}

    /** What is sold of what is offered, day by day; {@code *} is the region. */
    public record Filled(String key, String title, List<FilledDay> days) {
        /** That day; null if nothing is offered. */
        public @Nullable FilledDay on(LocalDate date) {
            return days.stream()
                    .filter(day -> day.date().equals(date))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** In percent; null where fewer than five persons could be told by it, or nothing is offered. */
    public record FilledDay(
            LocalDate date,
            long offered,
            @Nullable Long sold,
            @Nullable Long percent) {}
}
