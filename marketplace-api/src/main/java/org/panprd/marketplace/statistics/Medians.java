package org.panprd.marketplace.statistics;

import java.util.Collection;

/** Medians and other quantiles; of nothing, they are not a number. */
final class Medians {
    private Medians() {}

    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /** Between two values, as far from each as it says. */
    static double quantile(Collection<Double> values, double part) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
