package org.panprd.marketplace.web.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.OperatorFigures;
import org.panprd.marketplace.web.api.OperatorFigures.Sold;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/**
 * A table of figures, from which a script draws a chart: each row is a place on its axis, each column a series.
 *
 * @param name of its texts
 * @param file the table of the API's that has the same numbers
 * @param axis what its first column is of
 */
record FigureSheet(String name, String file, String axis, List<Column> columns, List<Row> rows) {
    private static final int MINOR_DIGITS = 2;
    private static final int WHOLE = 100;

    /**
     * A series.
     *
     * @param draw {@code bar}, {@code stack}, {@code line}, or empty for what stands in the table only
     * @param percent whether its numbers are hundredths of something, for an axis of their own
     */
    record Column(String title, String draw, boolean percent) {}

    /** What belongs together. */
    record Row(String label, List<Cell> cells) {}

    /**
     * A number, and how it is written.
     *
     * @param share of the largest of its column, or of a hundred, in hundredths: the length of its bar
     */
    record Cell(String text, BigDecimal value, int share) {}

    /** All of them. */
    static List<FigureSheet> of(OperatorFigures figures, Texts texts, Wording say) {
        Builder build = new Builder(texts, say);
        return List.of(
                build.ahead(figures),
                build.sales(figures),
                build.lead(figures),
                build.cancelled(figures),
                build.occupancy(figures));
    }

    /** With the lengths of its bars. */
    private static FigureSheet sheet(String name, String file, String axis, List<Column> columns, List<Row> rows) {
        return new FigureSheet(
                name,
                file,
                axis,
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.label(),
                                IntStream.range(0, columns.size())
                                        .mapToObj(i -> barred(row.cells().get(i), columns.get(i), i, rows))
                                        .toList()))
                        .toList());
    }

    private static Cell barred(Cell cell, Column column, int place, List<Row> rows) {
        BigDecimal most = column.percent()
                ? BigDecimal.valueOf(WHOLE)
                : rows.stream().map(row -> row.cells().get(place).value()).reduce(BigDecimal.ONE, BigDecimal::max);
        int share = column.draw().isEmpty()
                ? 0
                : cell.value()
                        .multiply(BigDecimal.valueOf(WHOLE))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
        return new Cell(cell.text(), cell.value(), Math.min(WHOLE, share));
    }

    /** Writes the tables in one language. */
    private record Builder(Texts texts, Wording say) {
        FigureSheet ahead(OperatorFigures figures) {
            List<Row> rows = figures.ahead().stream()
                    .map(day -> new Row(
                            say.date(day.date()),
                            List.of(
                                    number(day.items()),
                                    number(day.guests()),
                                    percent(day.sold(), day.capacity()),
                                    number(day.sold()),
                                    number(day.capacity()))))
                    .toList();
            return sheet(
                    "ahead",
                    "ahead",
                    word("day"),
                    List.of(
                            column("items", ""),
                            column("guests", "bar"),
                            percents("filled", "line"),
                            column("sold", ""),
                            column("capacity", "")),
                    rows);
        }

        FigureSheet sales(OperatorFigures figures) {
            List<Row> rows = figures.sales().stream()
                    .map(one -> new Row(
                            label(one, figures),
                            List.of(money(one.gross()), number(one.items()), number(one.guests()))))
                    .toList();
            return sheet(
                    "sales",
                    "sales",
                    word(figures.by()),
                    List.of(column("gross", "bar"), column("items", ""), column("guests", "")),
                    rows);
        }

        /** Spans down, what is told apart across; days would be too many, and are added up. */
        FigureSheet lead(OperatorFigures figures) {
            List<Sold> sold = figures.sales();
            boolean apart = !figures.by().equals("day");
            List<Column> columns = apart
                    ? sold.stream()
                            .map(one -> new Column(label(one, figures), "stack", false))
                            .toList()
                    : List.of(column("items", "stack"));
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < figures.leadFrom().size(); i++) {
                int span = i;
                List<Integer> counts =
                        sold.stream().map(one -> one.lead().get(span)).toList();
                int sum = counts.stream().mapToInt(count -> count).sum();
                rows.add(new Row(
                        span(figures.leadFrom(), i),
                        apart ? counts.stream().map(this::number).toList() : List.of(number(sum))));
            }
            return sheet("lead", "sales", word("lead"), columns, columns.isEmpty() ? List.of() : rows);
        }

        FigureSheet cancelled(OperatorFigures figures) {
            List<Row> rows = figures.sales().stream()
                    .map(one -> new Row(
                            label(one, figures),
                            List.of(
                                    percent(one.cancelled(), one.items()),
                                    number(one.cancelled()),
                                    number(one.items()))))
                    .toList();
            return sheet(
                    "cancelled",
                    "sales",
                    word(figures.by()),
                    List.of(percents("cancelledRate", "bar"), column("cancelledItems", ""), column("items", "")),
                    rows);
        }

        /** Weeks down, listings across. */
        FigureSheet occupancy(OperatorFigures figures) {
            Map<String, String> titles = new TreeMap<>();
            Map<LocalDate, Map<String, Cell>> weeks = new TreeMap<>();
            figures.occupancy().forEach(one -> {
                titles.put(one.listing(), one.title());
                weeks.computeIfAbsent(one.week(), week -> new TreeMap<>())
                        .put(one.listing(), percent(one.sold(), one.capacity()));
            });
            List<Row> rows = weeks.entrySet().stream()
                    .map(week -> new Row(
                            say.date(week.getKey()),
                            titles.keySet().stream()
                                    .map(listing -> week.getValue().getOrDefault(listing, percent(0, 0)))
                                    .toList()))
                    .toList();
            return sheet(
                    "occupancy",
                    "occupancy",
                    word("week"),
                    titles.values().stream()
                            .map(title -> new Column(title, "line", true))
                            .toList(),
                    rows);
        }

        private String span(List<Integer> from, int i) {
            boolean isLast = i == from.size() - 1;
            int last = isLast ? from.get(i) : from.get(i + 1) - 1;
            if (isLast) {
                return texts.with("figures.span.more", from.get(i));
            }
            return last == 0 ? texts.get("figures.span.same") : texts.with("figures.span.days", from.get(i), last);
        }

        /** Amounts of another currency stand under the same name, and with the currency behind it. */
        private String label(Sold one, OperatorFigures figures) {
            boolean isAlone = figures.sales().stream()
                    .allMatch(
                            other -> other.gross().currency().equals(one.gross().currency()));
            String title = figures.by().equals("day") ? say.date(LocalDate.parse(one.key())) : one.title();
            return isAlone ? title : title + " · " + one.gross().currency();
        }

        private String word(String name) {
            return texts.get("figures.column." + name);
        }

        private Column column(String name, String draw) {
            return new Column(word(name), draw, false);
        }

        private Column percents(String name, String draw) {
            return new Column(word(name), draw, true);
        }

        private Cell number(long value) {
            return new Cell(Long.toString(value), BigDecimal.valueOf(value), 0);
        }

        private Cell money(Money amount) {
            return new Cell(say.money(amount), BigDecimal.valueOf(amount.amountMinor(), MINOR_DIGITS), 0);
        }

        private Cell percent(long part, long whole) {
            if (whole == 0) {
                return new Cell("–", BigDecimal.ZERO, 0);
            }
            BigDecimal value =
                    BigDecimal.valueOf(part * WHOLE).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
            return new Cell(value.toPlainString() + " %", value, 0);
        }
    }
}
