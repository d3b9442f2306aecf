package org.panprd.marketplace.web.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.page.Texts;

/**
 * What a page of a region's figures shows.
 *
 * @param about what the numbers and periods are of: the region, or a key
 * @param flows of regions from which and to which visitors go, where they are asked for
 */
record StatisticsView(
        String about,
        List<Headline> numbers,
        List<StatisticsSheet> sheets,
        @Nullable HeatTable heat,
        @Nullable FlowPicture flows) {

    /** A big number with how it has changed. */
    record Headline(String code, String title, String text, boolean isHidden, String before, String yearBefore) {}

    /** @param other the other direction of flows; null if none are asked for */
    static StatisticsView of(
            RegionStatistics found, @Nullable RegionStatistics other, StatisticsAsked asked, StatisticsWords words) {
        boolean isOne = asked.form().typed("key") != null && !found.rows().isEmpty();
        RegionStatistics.Row of = isOne ? found.rows().get(0) : found.total();
        List<StatisticsSheet> sheets = new ArrayList<>();
        sheets.add(StatisticsSheet.periods(found, of, words));
        if (!isOne && !found.by().equals("all")) {
            sheets.add(StatisticsSheet.keys(found, asked, "keys", words));
        }
        if (other != null) {
            sheets.add(StatisticsSheet.keys(other, asked, "other", words));
        }
        return new StatisticsView(
                of.title(),
                numbers(isOne ? found.by() : "all", of, words),
                sheets,
                found.by().equals("port-hour") && !isOne && !found.rows().isEmpty() ? HeatTable.of(found, words) : null,
                other == null ? null : picture(found, other));
    }

    private static FlowPicture picture(RegionStatistics found, RegionStatistics other) {
        return found.by().equals("flow-from") ? FlowPicture.of(found, other) : FlowPicture.of(other, found);
    }

    /** The numbers of a row, each with how it has changed. */
    static List<Headline> numbers(String dimension, RegionStatistics.Row of, StatisticsWords words) {
        Texts texts = words.texts();
        return Measure.of(dimension).stream()
                .map(measure -> new Headline(
                        measure.code(),
                        texts.get("stats.measure." + measure.code()),
                        words.text(measure, of.sum()),
                        measure.isHidden(of.sum()),
                        words.change(measure, of.sum(), of.before()),
                        words.change(measure, of.sum(), of.yearBefore())))
                .toList();
    }
}
