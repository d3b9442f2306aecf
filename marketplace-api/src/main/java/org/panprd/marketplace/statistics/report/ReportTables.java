package org.panprd.marketplace.statistics.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.Indicators;
import org.panprd.marketplace.statistics.ReportFigures;
import org.panprd.marketplace.statistics.StatisticsView;
import org.panprd.marketplace.statistics.StatisticsView.RowView;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;
import org.panprd.marketplace.statistics.report.ReportContent.Table;
import org.panprd.marketplace.tenants.Language;

/** Lays out views as tables of a report, in its language and the region's currency. */
final class ReportTables {
    private static final List<Measure> OVER_TIME = List.of(
            Measure.VISITORS,
            Measure.OVERNIGHT,
            Measure.NIGHTS,
            Measure.REVENUE,
            Measure.AVERAGE_SPENDING,
            Measure.CANCELLED);
    private static final List<Measure> OF_PARTS =
            List.of(Measure.NIGHTS, Measure.AVERAGE_STAY, Measure.REVENUE, Measure.CANCELLED);

    /** Where money is not told apart. */
    private static final List<Measure> OF_PERSONS = List.of(Measure.NIGHTS, Measure.AVERAGE_STAY);

    private final Language language;
    private final String currency;

    ReportTables(Language language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    /** All of the region, beside the period before and the year before. */
    Table key(StatisticsView view) {
        RowView total = view.total();
        List<List<Cell>> rows = Arrays.stream(Measure.values())
                .map(measure -> List.of(
                        Cell.of(name(measure)),
                        measure.of(total.sum()),
                        measure.of(total.before()),
                        measure.change(total.sum(), total.before()),
                        measure.of(total.yearBefore()),
                        measure.change(total.sum(), total.yearBefore())))
                .toList();
        return new Table(
                say("key"),
                List.of(
                        say("figure"),
                        say("now"),
                        period("before"),
                        say("change"),
                        period("yearBefore"),
                        say("change")),
                rows,
                note(rows),
                false);
    }

    Table overTime(StatisticsView view) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < view.periods().size(); i++) {
            Indicators cell = view.total().cells().get(i);
            rows.add(row(view.periods().get(i).title(), OVER_TIME.stream().map(measure -> measure.of(cell))));
        }
        return new Table(
                say("overTime"),
                columns(Texts.text(language, "statistics.column.period"), OVER_TIME),
                rows,
                note(rows),
                true);
    }

    /** The whole region first. */
    Table parts(String title, StatisticsView view) {
        List<Measure> measures = measures(view);
        List<String> columns = columns(Texts.text(language, "statistics.column.title"), List.of(Measure.VISITORS));
        columns.add(Texts.text(language, "statistics.column.sharePercent"));
        columns.add(period("before"));
        columns.add(period("yearBefore"));
        measures.stream().map(this::name).forEach(columns::add);
        List<List<Cell>> rows = Stream.concat(Stream.of(view.total()), view.rows().stream())
                .map(one -> row(one.title(), part(one, measures)))
                .toList();
        return new Table(title, columns, rows, note(rows), false);
    }

    private static List<Measure> measures(StatisticsView view) {
        if (ReportFigures.hasMoney(view)) {
            return OF_PARTS;
        }
        return ReportFigures.hasStays(view) ? OF_PERSONS : List.of();
    }

    /** In the place of a table that is too large. */
    Table none(String title) {
        return new Table(
                title, List.of(Texts.text(language, "statistics.column.title")), List.of(), say("tooMany"), false);
    }

    private static Stream<Cell> part(RowView one, List<Measure> measures) {
        Cell visitors = Measure.VISITORS.of(one.sum());
        BigDecimal share = one.sharePercent();
        return Stream.concat(
                Stream.of(
                        visitors,
                        share == null ? (visitors.isHidden() ? Cell.HIDDEN : Cell.NONE) : Cell.of(share),
                        Measure.VISITORS.of(one.before()),
                        Measure.VISITORS.of(one.yearBefore())),
                measures.stream().map(measure -> measure.of(one.sum())));
    }

    private static List<Cell> row(String title, Stream<Cell> cells) {
        return Stream.concat(Stream.of(Cell.of(title)), cells).toList();
    }

    private List<String> columns(String first, List<Measure> measures) {
        List<String> columns = new ArrayList<>(List.of(first));
        measures.stream().map(this::name).forEach(columns::add);
        return columns;
    }

    private String name(Measure measure) {
        String name = Texts.text(language, "statistics.column." + measure.column());
        return measure.isMoney() ? name + " (" + currency + ")" : name;
    }

    private String period(String which) {
        return Texts.text(language, "statistics.period." + which);
    }

    private String say(String key) {
        return Texts.text(language, "bureauReport." + key);
    }

    /** Why something is not shown, if anything is not. */
    private @Nullable String note(List<List<Cell>> rows) {
        return rows.stream().flatMap(List::stream).anyMatch(Cell::isHidden) ? say("hiddenWhy") : null;
    }
}
