package org.panprd.marketplace.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one day's numbers and their sum, none of which depends on the question: no number of one to four,
 * neither by itself nor as what is left of the sum. Where some are hidden they are five together at the least, and two of
 * them; if that many cannot be found, the sum is hidden.
 */
final class Fewest {
    private static final int FEWEST = 5;

    private final Map<String, Long> numbers;
    private final Set<String> hidden;
    private final boolean isTotalShown;

    private Fewest(Map<String, Long> numbers, Set<String> hidden, boolean isTotalShown) {
        this.numbers = numbers;
        this.hidden = hidden;
        this.isTotalShown = isTotalShown;
    }

    /** By itself: nobody, or five and more. */
    static boolean isShown(long number) {
        return number == 0 || number >= FEWEST;
    }

    static Fewest of(Map<String, Long> numbers) {
        Map<String, Long> all = new TreeMap<>(numbers);
        Set<String> hidden = new TreeSet<>();
        all.forEach((key, number) -> {
            if (!isShown(number)) {
                hidden.add(key);
            }
        });
        if (hidden.isEmpty()) {
            return new Fewest(all, hidden, true);
        }
        all.entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(next -> {
                    if (!isEnough(all, hidden)) {
                        hidden.add(next.getKey());
                    }
                });
        return new Fewest(all, hidden, isEnough(all, hidden));
    }

    /**
     * Of a whole, what has come until now, told in steps: only once five or more have come since it was told the last time, and
     * nobody or as many are still to come. No two days on which it is asked for give away fewer.
     *
     * @param added day by day
     * @return at most as much as has come; null, if it is not told before
     */
    static @Nullable Long inSteps(List<Long> added, long whole) {
        long told = 0;
        long now = 0;
        for (long one : added) {
            now += one;
            if (isShown(now - told) && isShown(whole - now)) {
                told = now;
            }
        }
        return told == 0 && now > 0 ? null : Long.valueOf(told);
    }

    private static boolean isEnough(Map<String, Long> all, Set<String> hidden) {
        return hidden.size() > 1
                && hidden.stream().mapToLong(key -> all.getOrDefault(key, 0L)).sum() >= FEWEST;
    }

    /** Null, if it is not shown. */
    @Nullable
    Long of(String key) {
        return hidden.contains(key) ? null : numbers.getOrDefault(key, 0L);
    }

    @Nullable
    Long total() {
        return isTotalShown
                ? numbers.values().stream().mapToLong(number -> number).sum()
                : null;
    }
}
