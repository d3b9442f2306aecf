package org.panprd.marketplace.statistics;

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

    /** As many days, right before it. */
    Period before() {
        return between(from.minusDays(days()), from.minusDays(1));
    }

    /** The same dates a year before. */
    Period yearBefore() {
        return between(from.minusYears(1), to.minusYears(1));
    }
}
