package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.stream.IntStream;

/** A place's climate: means of many years for January to December, degrees in Celsius. */
public record Climate(List<Integer> highCelsius, List<Integer> lowCelsius, List<Integer> rainyDays) {
    public static final int MONTHS = 12;

    public Climate {
        highCelsius = List.copyOf(highCelsius);
        lowCelsius = List.copyOf(lowCelsius);
        rainyDays = List.copyOf(rainyDays);
    }

    /** The months, from 1, that keep to all bounds. */
    public List<Integer> pleasantMonths(Pleasant bounds) {
        return IntStream.range(0, MONTHS)
                .filter(i -> highCelsius.get(i) >= bounds.leastHigh()
                        && highCelsius.get(i) <= bounds.mostHigh()
                        && lowCelsius.get(i) >= bounds.leastLow()
                        && rainyDays.get(i) <= bounds.mostRainyDays())
                .map(i -> i + 1)
                .boxed()
                .toList();
    }

    /** What makes a month pleasant; all bounds are included. */
    public record Pleasant(int leastHigh, int mostHigh, int leastLow, int mostRainyDays) {}
}
