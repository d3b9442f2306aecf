package org.panprd.marketplace.platform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Days for which something is to be set, as a request names them.
 *
 * @param until the last day, counted in
 * @param weekdays 1 for Monday to 7; all, if left out
 */
public record DayPattern(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<Integer> weekdays) {
    private static final int SUNDAY = 7;

    /** The days, from today to a last one at the most; none, if something is wrong with them. */
    public List<LocalDate> read(LocalDate today, LocalDate last, String at, Faults faults) {
        faults.require(from != null, at + "from", "required");
        faults.require(until != null, at + "until", "required");
        if (from == null || until == null) {
            return List.of();
        }
        boolean begins = !from.isBefore(today) && !from.isAfter(last);
        boolean ends = !until.isBefore(from) && !until.isAfter(last);
        faults.require(begins, at + "from", "between", today, last);
        faults.require(ends || !begins, at + "until", "between", from, last);
        boolean known = weekdays == null
                || (!weekdays.isEmpty() && weekdays.stream().allMatch(day -> day != null && day >= 1 && day <= SUNDAY));
        faults.require(known, at + "weekdays", "between", 1, SUNDAY);
        if (!begins || !ends || !known) {
            return List.of();
        }
        return IntStream.rangeClosed(0, (int) ChronoUnit.DAYS.between(from, until))
                .mapToObj(from::plusDays)
                .filter(day ->
                        weekdays == null || weekdays.contains(day.getDayOfWeek().getValue()))
                .toList();
    }
}
