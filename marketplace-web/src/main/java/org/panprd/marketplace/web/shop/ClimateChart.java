package org.panprd.marketplace.web.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Climate;

/** A year's climate, drawn within 372 by 170, as bars from the lowest to the highest of each month, the months in which to come marked. */
record ClimateChart(Climate climate, List<Integer> bestMonths, List<Bar> bars) {
    private static final int STEP = 31;
    private static final int TOP = 18;
    private static final int BOTTOM = 132;

    /** A month: {@code x} is the middle of its bar, {@code y} the top of it. */
    record Bar(Climate.Month month, int x, int y, int height, boolean best) {}

    static @Nullable ClimateChart of(@Nullable Climate climate, @Nullable List<Integer> bestMonths) {
        if (climate == null) {
            return null;
        }
        List<Integer> best = bestMonths == null ? List.of() : bestMonths;
        int least = climate.months().stream()
                .mapToInt(Climate.Month::lowCelsius)
                .min()
                .orElse(0);
        int most = climate.months().stream()
                .mapToInt(Climate.Month::highCelsius)
                .max()
                .orElse(least + 1);
        double perDegree = (double) (BOTTOM - TOP) / Math.max(1, most - least);
        List<Bar> bars = climate.months().stream()
                .map(month -> new Bar(
                        month,
                        STEP * month.month() - STEP / 2,
                        TOP + (int) Math.round((most - month.highCelsius()) * perDegree),
                        (int) Math.round((month.highCelsius() - month.lowCelsius()) * perDegree),
                        best.contains(month.month())))
                .toList();
        return new ClimateChart(climate, best, bars);
    }
}
