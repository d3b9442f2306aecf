package org.panprd.marketplace.statistics;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days for which somebody may ask, the last one included. */
record Span(LocalDate from, LocalDate to) {
    static final int YEAR = 2027;

    /** All spans that differ in days on which there may be persons in a {@link World}. */
    static final List<Span> ALL = Stream.of(Month.JANUARY, Month.FEBRUARY, Month.MARCH)
            .flatMap(month -> IntStream.rangeClosed(1, World.DAYS + 1).mapToObj(day -> LocalDate.of(YEAR, month, day)))
            .flatMap(from -> Stream.concat(ends(), Stream.of(LocalDate.of(YEAR, 12, 31)))
                    .filter(to -> !to.isBefore(from))
                    .map(to -> new Span(from, to)))
            .toList();

    private static Stream<LocalDate> ends() {
        return Stream.of(Month.JANUARY, Month.FEBRUARY, Month.MARCH)
                .flatMap(month ->
                        IntStream.of(1, 2, 3, month.length(false)).mapToObj(day -> LocalDate.of(YEAR, month, day)));
    }

    boolean isShown(Suppression shown, String key) {
        return shown.shows(key, from, to);
    }

    boolean isDayOrMonth() {
        return from.equals(to) || (from.getDayOfMonth() == 1 && to.equals(from.with(lastDayOfMonth())));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
