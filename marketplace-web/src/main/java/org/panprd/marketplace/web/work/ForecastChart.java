package org.panprd.marketplace.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.web.api.Forecast;

/**
 * Days against what was expected of them, drawn within 400 by 170: bars of who has booked, a line of what was expected, and
 * the band around it.
 *
 * @param band its outline, there above and back below; empty, like {@code line}, if nothing is expected
 * @param most what the top stands for
 */
record ForecastChart(List<Bar> bars, String band, String line, long most) {
    private static final int LEFT = 4;
    private static final int STEP = 13;
    private static final int TOP = 16;
    private static final int BOTTOM = 146;
    private static final int WEEK = 7;

    /**
     * A day: {@code x} is the middle of its bar, {@code y} the top of it.
     *
     * @param isNamed whether its date is written below
     */
    record Bar(LocalDate date, int x, int y, int height, boolean isNamed) {}

    static ForecastChart of(Forecast forecast) {
        List<Forecast.Day> days = forecast.days();
        long most = Math.max(
                1,
                days.stream()
                        .flatMap(day -> Stream.of(day.visitors(), day.high()))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Long visitors = days.get(i).visitors();
            int y = visitors == null ? BOTTOM : y(visitors, most);
            bars.add(new Bar(days.get(i).date(), x(i), y, BOTTOM - y, i % WEEK == 0));
        }
        String above = points(days.stream().map(Forecast.Day::high).toList(), most);
        List<Integer> back = IntStream.range(0, days.size())
                .map(i -> days.size() - 1 - i)
                .boxed()
                .toList();
        String below = back.stream()
                .filter(i -> days.get(i).low() != null)
                .map(i -> x(i) + "," + y(Objects.requireNonNull(days.get(i).low()), most))
                .collect(Collectors.joining(" "));
        return new ForecastChart(
                bars,
                (above + " " + below).strip(),
                points(days.stream().map(Forecast.Day::expected).toList(), most),
                most);
    }

    private static String points(List<Long> values, long most) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .mapToObj(i -> x(i) + "," + y(values.get(i), most))
                .collect(Collectors.joining(" "));
    }

    private static int x(int day) {
        return LEFT + STEP * day + STEP / 2;
    }

    private static int y(long visitors, long most) {
        return BOTTOM - Math.toIntExact(visitors * (BOTTOM - TOP) / most);
    }
}
