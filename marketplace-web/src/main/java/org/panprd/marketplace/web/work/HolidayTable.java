package org.panprd.marketplace.web.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Holiday;

/**
 * A holiday day by day: what is on hand, and beside it the same day of the holiday in earlier years.
 *
 * @param titles of the earlier years, in the order of the cells after the first
 */
record HolidayTable(List<String> titles, List<Row> rows) {
    private static final int WHOLE = 100;

    /** A day of the holiday. */
    record Row(LocalDate date, List<Cell> cells) {}

    /**
     * Who arrives on a day; {@code date} is null if the holiday had fewer days, {@code visitors} if they may not be shown.
     *
     * @param share of the most on any day, in hundredths: the length of the bar
     */
    record Cell(@Nullable LocalDate date, @Nullable Long visitors, int share) {}

    static HolidayTable of(Holiday holiday) {
        long most = Stream.concat(
                        holiday.days().stream(), holiday.before().stream().flatMap(year -> year.days().stream()))
                .map(Holiday.Day::visitors)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new HolidayTable(
                holiday.before().stream().map(year -> year.holiday().title()).toList(),
                IntStream.range(0, holiday.days().size())
                        .mapToObj(i -> new Row(
                                holiday.days().get(i).date(),
                                Stream.concat(
                                                Stream.of(holiday.days()),
                                                holiday.before().stream().map(Holiday.Before::days))
                                        .map(days -> cell(days, i, most))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(List<Holiday.Day> days, int i, long most) {
        if (i >= days.size()) {
            return new Cell(null, null, 0);
        }
        Long visitors = days.get(i).visitors();
        return new Cell(
                days.get(i).date(), visitors, visitors == null || most == 0 ? 0 : (int) (visitors * WHOLE / most));
    }
}
