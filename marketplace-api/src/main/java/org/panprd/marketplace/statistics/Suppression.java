package org.panprd.marketplace.statistics;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;

/**
 * What may be shown of {@link Persons}, so that no figure about fewer than five persons can be reached: not by itself, nor as
 * the difference of others, whatever is asked for together. It depends on the persons only, never on the question: what
 * can be reached is decided once for all that is ever shown (docs/statistics-privacy.md).
 */
final class Suppression {
    private final Map<Year, Persons.Tree> years;

    private Suppression(Map<Year, Persons.Tree> years) {
        this.years = years;
    }

    static Suppression of(Persons persons) {
        var years = persons.trees();
        years.values().forEach(tree -> Family.decide(tree.total()));
        return new Suppression(years);
    }

    /**
     * Whether the persons of a key from one day to another, both of them counted, may be shown: if years, months and days
     * that are shown make up the span. A key without anybody is shown where the total is.
     */
    boolean shows(String key, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate end = endOfShown(key, day, to);
            if (end.isBefore(day)) {
                return false;
            }
            day = end.plusDays(1);
        }
        return true;
    }

    /** The last day of the longest piece of the span that begins on a day and is shown; the day before it if none is. */
    private LocalDate endOfShown(String name, LocalDate day, LocalDate to) {
        LocalDate endOfYear = day.with(lastDayOfYear());
        LocalDate endOfMonth = day.with(lastDayOfMonth());
        Persons.Tree tree = years.get(Year.of(day.getYear()));
        if (tree == null) {
            return endOfYear;
        }
        KeyYear key = tree.find(name);
        if (day.getDayOfYear() == 1 && !to.isBefore(endOfYear) && key.isWholeShown()) {
            return endOfYear;
        }
        if (key.isShown(day.getMonth(), Grain.DAY)
                || (day.getDayOfMonth() == 1 && !to.isBefore(endOfMonth) && key.isShown(day.getMonth(), Grain.MONTH))) {
            return endOfMonth;
        }
        return day.minusDays(1);
    }
}
