package org.panprd.marketplace.web.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.api.RegionStatistics.Indicators;
import org.panprd.marketplace.web.api.RegionStatistics.Period;
import org.panprd.marketplace.web.page.Wording;

/**
 * A table of a region's figures, from which a script draws a chart of what is to be drawn of it.
 *
 * @param id of its heading, under which it can be found
 * @param axis what its first column is of
 */
record StatisticsSheet(String id, String title, String axis, List<Column> columns, List<Row> rows) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** @param draw {@code bar}, {@code line}, or empty for what stands in the table only */
    record Column(String title, String draw, boolean isSorted) {}

    /**
     * What belongs together.
     *
     * @param inside the address of what lies in it
     * @param only the address of it alone
     */
    record Row(
            String label, @Nullable String inside, @Nullable String only, List<Cell> cells) {}

    /**
     * A number, and how it is written.
     *
     * @param value nothing where there is none, or it may not be shown
     * @param note how it has changed since
     * @param share of the largest of its column, in hundredths: the length of its bar
     */
    record Cell(String text, @Nullable BigDecimal value, boolean isHidden, String note, int share) {}

    boolean isDrawn() {
        return columns.stream().anyMatch(column -> !column.draw().isEmpty());
    }

    /** What was counted in each period, of the whole region or of one key. */
    static StatisticsSheet periods(RegionStatistics found, RegionStatistics.Row of, StatisticsWords words) {
        List<Measure> measures = Measure.of(of.equals(found.total()) ? "all" : found.by());
        List<Column> columns = measures.stream()
                .map(measure -> new Column(
                        title(measure, words),
                        switch (measure) {
                            case VISITORS -> "bar";
                            case NIGHTS -> "line";
                            default -> "";
                        },
                        false))
                .toList();
        List<Row> rows = IntStream.range(0, found.periods().size())
                .mapToObj(i -> new Row(
                        label(found.periods().get(i), words.say()),
                        null,
                        null,
                        cells(measures, of.cells().get(i), words)))
                .toList();
        return barred("periods", words.texts().with("stats.periods", of.title()), step(found, words), columns, rows);
    }

    /** All keys, the one with the most visitors first. */
    static StatisticsSheet keys(RegionStatistics found, StatisticsAsked asked, String id, StatisticsWords words) {
        boolean isFlow = found.by().startsWith("flow");
        List<Measure> others = Measure.of(found.by()).stream()
                .filter(measure -> measure != Measure.VISITORS)
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(title(Measure.VISITORS, words), isFlow ? "" : "bar", true),
                new Column(words.texts().get("stats.share"), "", false),
                new Column(words.texts().get("stats.before"), "", false),
                new Column(words.texts().get("stats.yearBefore"), "", false)));
        others.forEach(measure -> columns.add(new Column(title(measure, words), "", false)));
        List<Row> rows = found.rows().stream()
                .map(row -> new Row(
                        row.title(),
                        asked.inside(row.key()),
                        asked.only(found.by(), row.key()),
                        cells(row, others, words)))
                .toList();
        String by = words.texts().get("stats.by." + found.by());
        String title = found.within() == null ? by : words.texts().with("stats.inside", by, found.within());
        return barred(id, title, by, columns, rows);
    }

    private static List<Cell> cells(RegionStatistics.Row row, List<Measure> others, StatisticsWords words) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(Measure.VISITORS, row.sum(), "", words));
        BigDecimal share = row.sharePercent();
        cells.add(
                share == null
                        ? new Cell(
                                Measure.VISITORS.isHidden(row.sum())
                                        ? words.texts().get("stats.hidden")
                                        : StatisticsWords.NONE,
                                null,
                                Measure.VISITORS.isHidden(row.sum()),
                                "",
                                0)
                        : new Cell(words.text(Measure.Kind.PERCENT, share), share, false, "", 0));
        cells.add(compared(row.sum(), row.before(), words));
        cells.add(compared(row.sum(), row.yearBefore(), words));
        others.forEach(measure -> cells.add(cell(measure, row.sum(), "", words)));
        return cells;
    }

    private static Cell compared(Indicators now, Indicators then, StatisticsWords words) {
        String change = words.change(Measure.VISITORS, now, then);
        return cell(Measure.VISITORS, then, change.equals(StatisticsWords.NONE) ? "" : change, words);
    }

    private static List<Cell> cells(List<Measure> measures, Indicators cell, StatisticsWords words) {
        return measures.stream().map(measure -> cell(measure, cell, "", words)).toList();
    }

    private static Cell cell(Measure measure, Indicators cell, String note, StatisticsWords words) {
        boolean isHidden = measure.isHidden(cell);
        return new Cell(words.text(measure, cell), isHidden ? null : measure.value(cell), isHidden, note, 0);
    }

    /** With the lengths of its bars. */
    private static StatisticsSheet barred(String id, String title, String axis, List<Column> columns, List<Row> rows) {
        List<Row> barred = rows.stream()
                .map(row -> new Row(
                        row.label(),
                        row.inside(),
                        row.only(),
                        IntStream.range(0, columns.size())
                                .mapToObj(i -> columns.get(i).draw().isEmpty()
                                        ? row.cells().get(i)
                                        : barred(row.cells().get(i), most(rows, i)))
                                .toList()))
                .toList();
        return new StatisticsSheet(id, title, axis, columns, barred);
    }

    private static BigDecimal most(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cells().get(column).value())
                .reduce(BigDecimal.ONE, (most, value) -> value == null ? most : most.max(value));
    }

    private static Cell barred(Cell cell, BigDecimal most) {
        BigDecimal value = cell.value();
        int share = value == null
                ? 0
                : value.multiply(WHOLE).divide(most, 0, RoundingMode.HALF_UP).intValue();
        return new Cell(cell.text(), value, cell.isHidden(), cell.note(), Math.max(0, share));
    }

    private static String title(Measure measure, StatisticsWords words) {
        return words.texts().get("stats.measure." + measure.code());
    }

    private static String step(RegionStatistics found, StatisticsWords words) {
        return words.texts().get("stats.step." + found.step());
    }

    /** A day as people write it; what is longer as the API calls it, which is as statistics write it. */
    static String label(Period period, Wording say) {
        return period.title().equals(period.from().format(DateTimeFormatter.ISO_LOCAL_DATE))
                ? say.date(period.from())
                : period.title();
    }
}
