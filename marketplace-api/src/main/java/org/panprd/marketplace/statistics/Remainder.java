package org.panprd.marketplace.statistics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is left of a sum for him who takes off what is shown: some cells together, and how many of them have persons. */
final class Remainder {
    /** Fewer persons than this are nowhere to be seen. */
    private static final int FEWEST = 5;

    private final long[] sums;
    private final int[] cells;

    Remainder(int counts) {
        sums = new long[counts];
        cells = new int[counts];
    }

    static List<Remainder> ofEach(int cells, int counts) {
        return Stream.generate(() -> new Remainder(counts)).limit(cells).toList();
    }

    static boolean isSmall(long persons) {
        return persons != 0 && Math.abs(persons) < FEWEST;
    }

    void add(long[] cell) {
        put(cell, 1);
    }

    void takeOff(long[] cell) {
        put(cell, -1);
    }

    /** Whether it gives a cell away by a count: few persons, or all of them in one cell. */
    boolean leaks(int count) {
        return isSmall(sums[count]) || cells[count] == 1;
    }

    /** By any of them. */
    boolean leaks() {
        return IntStream.range(0, sums.length).anyMatch(this::leaks);
    }

    /** Whether this cell, which is part of it, stays hidden among the others although the sum of its key's is known. */
    boolean hides(long[] cell) {
        return IntStream.range(0, sums.length)
                .allMatch(i -> cell[i] == 0 || (cells[i] > 2 && Math.abs(sums[i] - cell[i]) >= FEWEST));
    }

    private void put(long[] cell, int sign) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], sign * cell[i]);
            cells[i] += cell[i] == 0 ? 0 : sign;
        }
    }
}
