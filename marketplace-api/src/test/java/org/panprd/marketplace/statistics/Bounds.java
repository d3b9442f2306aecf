package org.panprd.marketplace.statistics;

import java.util.Arrays;

/**
 * The most that a sum can be for him who knows some sums, and that nobody is counted below zero: the simplex method, which
 * begins with numbers for which all that is known holds.
 */
final class Bounds {
    private static final double NOTHING = 1e-7;

    private final double[][] rows;
    private final int[] basis;
    private final int unknowns;

    /** The last column of the table is what the sums are; the unknowns after the real ones are what they lack. */
    Bounds(long[][] sums, long[] values) {
        unknowns = World.UNKNOWNS;
        rows = new double[sums.length][unknowns + sums.length + 1];
        basis = new int[sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < unknowns; j++) {
                rows[i][j] = sums[i][j];
            }
            rows[i][unknowns + i] = 1;
            rows[i][unknowns + sums.length] = values[i];
            basis[i] = unknowns + i;
        }
        double[] lack = new double[unknowns + sums.length];
        Arrays.fill(lack, unknowns, lack.length, -1);
        maximise(lack, lack.length);
    }

    double most(long[] sum) {
        double[] objective = new double[unknowns + rows.length];
        for (int i = 0; i < sum.length; i++) {
            objective[i] = sum[i];
        }
        return maximise(objective, unknowns);
    }

    private double maximise(double[] objective, int columns) {
        while (true) {
            int enters = entering(objective, columns);
            if (enters < 0) {
                double value = 0;
                for (int i = 0; i < rows.length; i++) {
                    value += objective[basis[i]] * rows[i][rows[i].length - 1];
                }
                return value;
            }
            int leaves = leaving(enters);
            if (leaves < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaves, enters);
        }
    }

    /** The first that makes it more: so it never goes in circles (Bland 1977). */
    private int entering(double[] objective, int columns) {
        for (int j = 0; j < columns; j++) {
            double gain = objective[j];
            for (int i = 0; i < rows.length; i++) {
                gain -= objective[basis[i]] * rows[i][j];
            }
            if (gain > NOTHING) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int enters) {
        int leaves = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            double step = rows[i][enters];
            // What a sum lacks is nothing, and stays so: it gives way at once, whichever way it would change.
            boolean lacks = basis[i] >= unknowns && Math.abs(rows[i][rows[i].length - 1]) < NOTHING;
            if (step > NOTHING || (lacks && Math.abs(step) > NOTHING)) {
                double ratio = lacks ? 0 : rows[i][rows[i].length - 1] / step;
                if (ratio < least - NOTHING || (ratio < least + NOTHING && basis[i] < basis[leaves])) {
                    least = ratio;
                    leaves = i;
                }
            }
        }
        return leaves;
    }

    private void pivot(int leaves, int enters) {
        double by = rows[leaves][enters];
        for (int j = 0; j < rows[leaves].length; j++) {
            rows[leaves][j] /= by;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][enters];
            if (i != leaves && factor != 0) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] -= factor * rows[leaves][j];
                }
            }
        }
        basis[leaves] = enters;
    }
}
