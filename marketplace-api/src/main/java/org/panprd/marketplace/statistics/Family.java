package org.panprd.marketplace.statistics;

import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Decides what is shown of the keys under one key in a year, once that is decided of the one above. */
final class Family {
    private final KeyYear parent;

    private Family(KeyYear parent) {
        this.parent = parent;
    }

    /** Decides about the total, by itself, and about all below it. */
    static void decide(KeyYear total) {
        for (Month month : Month.values()) {
            Stream.of(Grain.MONTH, Grain.DAY)
                    .filter(grain -> IntStream.range(0, total.cells(month, grain))
                            .noneMatch(i -> isSmall(total.cell(month, grain, i))))
                    .forEach(grain -> total.show(month, grain));
        }
        if (hidesItsMonths(total)) {
            total.showWhole();
        }
        new Family(total).decide();
    }

    static boolean isSmall(long[] cell) {
        return LongStream.of(cell).anyMatch(Remainder::isSmall);
    }

    /** A cell is small too if few persons are in the one above it and not in it. */
    static boolean isSmall(long[] cell, long[] above) {
        return isSmall(cell) || IntStream.range(0, cell.length).anyMatch(i -> Remainder.isSmall(above[i] - cell[i]));
    }

    private void decide() {
        if (parent.parts().isEmpty()) {
            return;
        }
        for (Month month : Month.values()) {
            Stream.of(Grain.MONTH, Grain.DAY)
                    .filter(grain -> parent.isShown(month, grain))
                    .forEach(grain -> new Cells(parent, month, grain).show());
        }
        if (parent.isWholeShown()) {
            showYears();
        }
        parent.parts().forEach(key -> new Family(key).decide());
    }

    /**
     * Shows years, the biggest first: those whose months are all shown, and those with hidden months that stay hidden among
     * the months of keys whose year is not shown.
     */
    private void showYears() {
        List<Remainder> hidden = Remainder.ofEach(12, parent.counts());
        for (KeyYear key : parent.parts()) {
            key.hiddenMonths().forEach(month -> hidden.get(month.getValue() - 1).add(key.month(month)));
        }
        List<KeyYear> biggestFirst = parent.parts().stream()
                .filter(key -> !key.key().equals(KeyYear.REST))
                .sorted(KeyYear.byPersons(KeyYear::whole).reversed())
                .toList();
        for (KeyYear key : biggestFirst) {
            List<Month> months = key.hiddenMonths();
            if (months.isEmpty() || isHiddenInItsYear(key, hidden)) {
                months.forEach(month -> hidden.get(month.getValue() - 1).takeOff(key.month(month)));
                key.showWhole();
            }
        }
    }

    private boolean isHiddenInItsYear(KeyYear key, List<Remainder> hidden) {
        return hidesItsMonths(key)
                && !isSmall(key.whole(), parent.whole())
                && key.hiddenMonths().stream()
                        .allMatch(month -> hidden.get(month.getValue() - 1).hides(key.month(month)));
    }

    /** Whether he who takes the months that are shown off the year learns of no hidden one. */
    private static boolean hidesItsMonths(KeyYear key) {
        var hidden = new Remainder(key.counts());
        key.hiddenMonths().forEach(month -> hidden.add(key.month(month)));
        return !hidden.leaks();
    }
}
