package org.panprd.marketplace.statistics;

import java.util.Arrays;

/**
 * Takes sums that are published as linear equations, and tells which others follow from them. It reckons modulo a prime so
 * big that what follows there follows in whole numbers too.
 */
final class Attacker {
    private static final long PRIME = 2_147_483_647L;

    private final long[][] rows;

    Attacker(int unknowns) {
        rows = new long[unknowns][];
    }

    /** Tells whether that is anything new. */
    boolean learn(long[] coefficients) {
        long[] left = reduced(coefficients);
        for (int i = 0; i < left.length; i++) {
            if (left[i] != 0) {
                long inverse = power(left[i], PRIME - 2);
                for (int j = i; j < left.length; j++) {
                    left[j] = left[j] * inverse % PRIME;
                }
                rows[i] = left;
                return true;
            }
        }
        return false;
    }

    boolean knows(long[] coefficients) {
        return Arrays.stream(reduced(coefficients)).allMatch(left -> left == 0);
    }

    private long[] reduced(long[] coefficients) {
        long[] left = coefficients.clone();
        for (int i = 0; i < left.length; i++) {
            if (left[i] != 0 && rows[i] != null) {
                long factor = PRIME - left[i];
                for (int j = i; j < left.length; j++) {
                    left[j] = (left[j] + factor * rows[i][j]) % PRIME;
                }
            }
        }
        return left;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
