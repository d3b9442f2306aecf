package org.panprd.marketplace.statistics;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One key in one calendar year: its persons, how finely it is shown in each month, and the keys that lie under it. */
final class KeyYear {
    /** Those of a key whom none of the keys under it has or, below zero, whom several of them have. */
    static final String REST = "";

    private final String key;
    private final Year year;
    private final long[] whole;
    private final long[][] months;
    /** By the number of the day, from 0; of days on which there is nobody there is nothing. */
    private final Map<Integer, long[]> days = new HashMap<>();

    private final long[] nobody;
    private final Map<Month, Grain> grains = new EnumMap<>(Month.class);
    private boolean wholeShown;
    private List<KeyYear> parts = List.of();

    KeyYear(String key, Year year, int counts) {
        this.key = key;
        this.year = year;
        whole = new long[counts];
        months = new long[12][counts];
        nobody = new long[counts];
    }

    void add(LocalDate day, long[] persons) {
        add(ofDay(day.getDayOfYear() - 1), persons, 1);
        add(month(day.getMonth()), persons, 1);
        add(whole, persons, 1);
    }

    /** The keys that lie under this one; what they do not add up to is one more, as it can be told from them. */
    void divideInto(List<KeyYear> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var rest = new KeyYear(REST, year, counts());
        rest.add(this, 1);
        keys.forEach(key -> rest.add(key, -1));
        boolean isNobody =
                rest.days.values().stream().flatMapToLong(Arrays::stream).allMatch(persons -> persons == 0);
        parts = isNobody ? keys : Stream.concat(keys.stream(), Stream.of(rest)).toList();
    }

    /** From the fewest persons on, whatever they are counted as; by name where they are the same. */
    static Comparator<KeyYear> byPersons(Function<KeyYear, long[]> cell) {
        return comparingLong((KeyYear key) ->
                        LongStream.of(cell.apply(key)).map(Math::abs).sum())
                .thenComparing(KeyYear::key);
    }

    String key() {
        return key;
    }

    List<KeyYear> parts() {
        return parts;
    }

    int counts() {
        return whole.length;
    }

    long[] whole() {
        return whole;
    }

    long[] month(Month month) {
        return months[month.getValue() - 1];
    }

    /** How many cells are shown of a month at a grain: the month, or its days. */
    int cells(Month month, Grain grain) {
        return grain == Grain.MONTH ? 1 : month.length(year.isLeap());
    }

    /** One of them, from 0. */
    long[] cell(Month month, Grain grain, int number) {
        return grain == Grain.MONTH
                ? month(month)
                : days.getOrDefault(month.firstDayOfYear(year.isLeap()) - 1 + number, nobody);
    }

    boolean isShown(Month month, Grain grain) {
        return grains.getOrDefault(month, Grain.NONE).compareTo(grain) >= 0;
    }

    void show(Month month, Grain grain) {
        grains.put(month, grain);
    }

    List<Month> hiddenMonths() {
        return Arrays.stream(Month.values())
                .filter(month -> !isShown(month, Grain.MONTH))
                .toList();
    }

    boolean isWholeShown() {
        return wholeShown;
    }

    void showWhole() {
        wholeShown = true;
    }

    private long[] ofDay(int number) {
        return days.computeIfAbsent(number, any -> new long[counts()]);
    }

    private void add(KeyYear other, int sign) {
        other.days.forEach((number, persons) -> add(ofDay(number), persons, sign));
        for (int i = 0; i < months.length; i++) {
            add(months[i], other.months[i], sign);
        }
        add(whole, other.whole, sign);
    }

    private static void add(long[] cell, long[] persons, int sign) {
        for (int i = 0; i < cell.length; i++) {
            cell[i] = Math.addExact(cell[i], sign * persons[i]);
        }
    }
}
