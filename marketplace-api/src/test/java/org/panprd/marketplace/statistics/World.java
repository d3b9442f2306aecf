package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Persons of a tenant with few keys, on few days of three months. Each day of a key with none below it is an unknown for him
 * who attacks; all other figures are sums of these. Some persons are in no key.
 */
final class World {
    static final int DAYS = 3;

    private static final List<String> OF_TOTAL = List.of("a", "b", "c", "d", "e");
    private static final List<String> OF_A = List.of("a1", "a2", "a3");
    private static final List<String> OF_B = List.of("b1", "b2");
    /** Those without a key below the total, and below a, are told by no name of a key. */
    private static final List<String> LEAVES =
            List.of("a1", "a2", "a3", "b1", "b2", "c", "d", "e", "a-without", "without");

    private static final int[] SCALES = {0, 0, 1, 2, 4, 6, 10, 30, 300};

    static final List<LocalDate> CALENDAR = IntStream.range(0, 3 * DAYS)
            .mapToObj(i -> LocalDate.of(Span.YEAR, i / DAYS + 1, i % DAYS + 1))
            .toList();
    static final int UNKNOWNS = LEAVES.size() * CALENDAR.size();
    static final List<String> KEYS = List.of("*", "a", "b", "c", "d", "e", "a1", "a2", "a3", "b1", "b2");
    /** Keys of which the persons together are a figure: some under one key. */
    static final List<List<String>> SETS = Stream.of(List.of("*"), OF_TOTAL, OF_A, OF_B)
            .flatMap(World::subsets)
            .toList();

    private final long[][] persons;

    private World(long[][] persons) {
        this.persons = persons;
    }

    /** Many kinds of worlds: with big and small keys, and with days without anybody. */
    static World of(long seed) {
        var random = new Random(seed);
        int emptyPercent = random.nextInt(80);
        long[][] persons = new long[2][UNKNOWNS];
        for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
            int scale = SCALES[random.nextInt(SCALES.length)];
            for (int i = leaf * CALENDAR.size(); i < (leaf + 1) * CALENDAR.size(); i++) {
                for (long[] count : persons) {
                    count[i] = random.nextInt(100) < emptyPercent ? 0 : random.nextInt(scale + 1);
                }
            }
        }
        return new World(persons);
    }

    Persons persons() {
        var persons = new Persons(2);
        OF_A.forEach(key -> persons.under("a", key));
        OF_B.forEach(key -> persons.under("b", key));
        for (String key : KEYS) {
            for (LocalDate day : CALENDAR) {
                long[] unknowns = unknowns(List.of(key), new Span(day, day));
                persons.add(key, day, sum(0, unknowns), sum(1, unknowns));
            }
        }
        return persons;
    }

    /** Has a one for each unknown that is counted in the span of any of these keys. */
    static long[] unknowns(List<String> keys, Span span) {
        long[] unknowns = new long[UNKNOWNS];
        for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
            String name = LEAVES.get(leaf);
            if (keys.stream().anyMatch(key -> key.equals("*") || name.startsWith(key))) {
                for (int day = 0; day < CALENDAR.size(); day++) {
                    unknowns[leaf * CALENDAR.size() + day] = span.contains(CALENDAR.get(day)) ? 1 : 0;
                }
            }
        }
        return unknowns;
    }

    long sum(int count, long[] unknowns) {
        return IntStream.range(0, UNKNOWNS)
                .mapToLong(i -> unknowns[i] * persons[count][i])
                .sum();
    }

    boolean isSmall(int count, long[] unknowns) {
        long sum = sum(count, unknowns);
        return sum > 0 && sum < 5;
    }

    private static Stream<List<String>> subsets(List<String> keys) {
        return IntStream.range(1, 1 << keys.size()).mapToObj(set -> IntStream.range(0, keys.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(keys::get)
                .toList());
    }
}
