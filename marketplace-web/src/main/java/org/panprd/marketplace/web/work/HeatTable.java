package org.panprd.marketplace.web.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.RegionStatistics;

/** When a region's ports are crossed: hours down, ports and directions across, the fuller the darker. */
record HeatTable(List<String> crossings, List<Hour> hours) {
    private static final int LEVELS = 5;
    private static final int LAST_HOUR = 23;

    /** The hour in which they start. */
    record Hour(String label, List<Spot> spots) {}

    /** @param level from 0, where there is nothing, to 5; its text says how many */
    record Spot(String text, boolean isHidden, int level) {}

    /** Of a table by port and hour, whose keys are {@code hekou:OUT:09} and whose titles end in the hour. */
    static HeatTable of(RegionStatistics found, StatisticsWords words) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, RegionStatistics.Row> rows = new TreeMap<>();
        int first = LAST_HOUR;
        int last = 0;
        long most = 1;
        for (RegionStatistics.Row row : found.rows()) {
            int cut = row.key().lastIndexOf(':');
            int hour = Integer.parseInt(row.key().substring(cut + 1));
            titles.putIfAbsent(
                    row.key().substring(0, cut),
                    row.title().substring(0, row.title().lastIndexOf(' ')));
            rows.put(row.key(), row);
            first = Math.min(first, hour);
            last = Math.max(last, hour);
            most = Math.max(most, visitors(row));
        }
        List<Hour> hours = new ArrayList<>();
        for (int hour = first; hour <= last; hour++) {
            String at = "%02d".formatted(hour);
            long full = most;
            hours.add(new Hour(
                    at + ":00",
                    titles.keySet().stream()
                            .map(crossing -> spot(rows.get(crossing + ":" + at), full, words))
                            .toList()));
        }
        return new HeatTable(List.copyOf(titles.values()), hours);
    }

    private static Spot spot(RegionStatistics.@Nullable Row row, long most, StatisticsWords words) {
        if (row == null) {
            return new Spot(StatisticsWords.NONE, false, 0);
        }
        boolean isHidden = Measure.VISITORS.isHidden(row.sum());
        long visitors = visitors(row);
        int level = (int) ((visitors * LEVELS + most - 1) / most);
        return new Spot(words.text(Measure.VISITORS, row.sum()), isHidden, level);
    }

    private static long visitors(RegionStatistics.Row row) {
        Long visitors = row.sum().visitors();
        return visitors == null ? 0 : visitors;
    }
}
