package org.panprd.marketplace.statistics;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days that are told together.
 *
 * @param id as SDMX writes it: {@code 2026-05-04}, {@code 2026-W19}, {@code 2026-05}, {@code 2026-Q2}, {@code 2026}; for
 *     what it has no word for, its first day and its days as ISO 8601 does: {@code 2026-10-01/P7D}
 * @param to counted in
 */
public record Period(String id, LocalDate from, LocalDate to) {
    static Period between(LocalDate from, LocalDate to) {
        return new Period(from + "/P" + (ChronoUnit.DAYS.between(from, to) + 1) + "D", from, to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many months right before it, where it is whole ones; else as many days. */
    Period before() {
        LocalDate first =
                isMonths() ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1))) : from.minusDays(days());
        return between(first, from.minusDays(1));
    }

    /** The same months a year before, where it is whole ones; else the same dates. */
    Period yearBefore() {
        LocalDate last = to.minusYears(1);
        return between(from.minusYears(1), isMonths() ? last.with(lastDayOfMonth()) : last);
    }

    private boolean isMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }
}
