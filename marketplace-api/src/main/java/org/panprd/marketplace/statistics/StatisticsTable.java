package org.panprd.marketplace.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.platform.XlsxWriter;
import org.panprd.marketplace.statistics.ComparisonView.RegionView;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;
import org.panprd.marketplace.statistics.StatisticsView.RowView;
import org.panprd.marketplace.tenants.Language;

/**
 * The same as a view shows, as one long table for files: a row for each key and period, the whole tenant first. What may not
 * be shown is left empty, and the last column names it.
 *
 * @param rows of texts, numbers, dates, and nothing
 */
record StatisticsTable(List<String> columns, List<List<@Nullable Object>> rows) {
    private static final int MINOR_DIGITS = 2;
    private static final int[] WIDTHS = {20, 30, 24};
    private static final List<String> COLUMNS = List.of(
            "code",
            "title",
            "period",
            "from",
            "to",
            "visitors",
            "sharePercent",
            "overnight",
            "sameDay",
            "nights",
            "averageStay",
            "currency",
            "revenue",
            "averageSpending",
            "items",
            "cancelledItems",
            "cancelledPercent",
            "noShows",
            "leadDays",
            "notShown");

    static StatisticsTable of(StatisticsView view, Language language) {
        List<List<@Nullable Object>> rows = Stream.concat(Stream.of(view.total()), view.rows().stream())
                .flatMap(row -> rows(view, row, language))
                .toList();
        return new StatisticsTable(
                COLUMNS.stream()
                        .map(name -> Texts.text(language, "statistics.column." + name))
                        .toList(),
                rows);
    }

    /** Of an indicator of several regions: a row for each region and period, and for all periods together. */
    static StatisticsTable of(ComparisonView view, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Period whole = Period.between(view.from(), view.to());
        for (RegionView region : view.regions()) {
            for (int i = 0; i < view.periods().size(); i++) {
                rows.add(line(region, view.periods().get(i), region.values().get(i), language));
            }
            rows.add(line(region, named(whole, "whole", language), region.sum(), language));
        }
        List<String> columns = new ArrayList<>();
        Stream.of("code", "title", "period", "from", "to", "currency")
                .forEach(name -> columns.add(Texts.text(language, "statistics.column." + name)));
        columns.add(Texts.text(language, "indicator." + view.indicator()));
        columns.add(Texts.text(language, "statistics.column.notShown"));
        return new StatisticsTable(columns, rows);
    }

    private static List<@Nullable Object> line(
            RegionView region, PeriodView period, @Nullable Long value, Language language) {
        List<@Nullable Object> line = new ArrayList<>(List.of(region.tenant(), region.title(), period.title()));
        line.add(period.from());
        line.add(period.to());
        line.add(region.currency());
        line.add(value == null || region.currency() == null ? value : BigDecimal.valueOf(value, MINOR_DIGITS));
        line.add(value == null ? Texts.text(language, "statistics.notShown.ONE") : "");
        return line;
    }

    byte[] csv() {
        var bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new CsvWriter(bytes)) {
            write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text", e);
        }
        return bytes.toByteArray();
    }

    byte[] xlsx(String title) {
        var bytes = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(bytes)) {
            writer.page(title, WIDTHS);
            write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a spreadsheet", e);
        }
        return bytes.toByteArray();
    }

    private void write(SheetWriter writer) throws IOException {
        writer.row(columns);
        for (List<@Nullable Object> row : rows) {
            writer.row(row);
        }
    }

    /** What there can be of a row, and in which language it is told. */
    private record Telling(Dimension dimension, Language language) {
        String notShown(Indicators cell) {
            return cell.notShown(dimension).stream()
                    .map(group -> Texts.text(language, "statistics.notShown." + group))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Of its periods, then of all of their days, and of those with which they are compared. */
    private static Stream<List<@Nullable Object>> rows(StatisticsView view, RowView row, Language language) {
        boolean isTotal = row.equals(view.total());
        Dimension dimension =
                isTotal ? Dimension.ALL : Dimension.find(view.by()).orElseThrow();
        Telling telling = new Telling(dimension, language);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < view.periods().size(); i++) {
            PeriodView period = view.periods().get(i);
            rows.add(line(row, period, row.cells().get(i), null, telling));
        }
        Period whole = Period.between(view.from(), view.to());
        rows.add(line(row, named(whole, "whole", language), row.sum(), row.sharePercent(), telling));
        rows.add(line(row, named(whole.before(), "before", language), row.before(), null, telling));
        rows.add(line(row, named(whole.yearBefore(), "yearBefore", language), row.yearBefore(), null, telling));
        return rows.stream();
    }

    private static PeriodView named(Period period, String name, Language language) {
        return new PeriodView(
                period.id(), Texts.text(language, "statistics.period." + name), period.from(), period.to());
    }

    private static List<@Nullable Object> line(
            RowView row, PeriodView period, Indicators cell, @Nullable BigDecimal share, Telling telling) {
        List<@Nullable Object> line = new ArrayList<>(List.of(row.key(), row.title(), period.title()));
        LocalDate from = period.from();
        line.add(from);
        line.add(period.to());
        line.add(cell.visitors());
        line.add(share);
        line.add(cell.overnight());
        line.add(cell.sameDay());
        line.add(cell.nights());
        line.add(cell.averageStay());
        Money revenue = cell.revenue();
        line.add(revenue == null ? null : revenue.currency());
        line.add(major(revenue));
        line.add(major(cell.averageSpending()));
        line.add(cell.items());
        line.add(cell.cancelledItems());
        line.add(cell.cancelledPercent());
        line.add(cell.noShows());
        line.add(cell.leadDays());
        line.add(telling.notShown(cell));
        return line;
    }

    private static @Nullable BigDecimal major(@Nullable Money amount) {
        return amount == null ? null : BigDecimal.valueOf(amount.amountMinor(), MINOR_DIGITS);
    }
}
