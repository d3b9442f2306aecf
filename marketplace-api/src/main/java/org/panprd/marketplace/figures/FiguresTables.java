package org.panprd.marketplace.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Figures as tables for files: texts and numbers under words in the reader's language. */
final class FiguresTables {
    private static final int MINOR_DIGITS = 2;

    private FiguresTables() {}

    /**
     * A table.
     *
     * @param rows of texts and numbers
     */
    record Table(String name, String title, List<String> columns, List<List<Object>> rows) {}

    static List<Table> of(FiguresView figures, Language language) {
        return List.of(ahead(figures, language), sales(figures, language), occupancy(figures, language));
    }

    private static Table ahead(FiguresView figures, Language language) {
        return table(
                "ahead",
                language,
                words(language, "date", "items", "guests", "taken", "capacity", "filledPercent"),
                figures.ahead().stream()
                        .map(day -> List.<Object>of(
                                day.date().toString(),
                                day.items(),
                                day.guests(),
                                day.sold(),
                                day.capacity(),
                                FiguresView.percent(day.sold(), day.capacity())))
                        .toList());
    }

    private static Table sales(FiguresView figures, Language language) {
        List<String> columns = new ArrayList<>(
                words(language, "code", figures.by(), "items", "guests", "currency", "gross", "cancelled"));
        columns.addAll(words(language, "cancelledPercent"));
        columns.addAll(spans(figures.leadFrom(), language));
        List<List<Object>> rows = new ArrayList<>();
        figures.sales().forEach(one -> {
            List<Object> row = new ArrayList<>(List.of(
                    one.key(),
                    one.title(),
                    one.items(),
                    one.guests(),
                    one.gross().currency(),
                    BigDecimal.valueOf(one.gross().amountMinor(), MINOR_DIGITS),
                    one.cancelled(),
                    one.cancelledPercent()));
            row.addAll(one.lead());
            rows.add(row);
        });
        return table("sales", language, columns, rows);
    }

    private static Table occupancy(FiguresView figures, Language language) {
        return table(
                "occupancy",
                language,
                words(language, "code", "listing", "week", "taken", "capacity", "filledPercent"),
                figures.occupancy().stream()
                        .map(one -> List.<Object>of(
                                one.listing(),
                                one.title(),
                                one.week().toString(),
                                one.sold(),
                                one.capacity(),
                                FiguresView.percent(one.sold(), one.capacity())))
                        .toList());
    }

    /** "0", "1–3", "61+": days from paying to beginning. */
    private static List<String> spans(List<Integer> from, Language language) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> {
                    int first = from.get(i);
                    boolean isLast = i == from.size() - 1;
                    int last = isLast ? first : from.get(i + 1) - 1;
                    String days = isLast ? first + "+" : first == last ? "" + first : first + "–" + last;
                    return Texts.text(language, "figures.lead", days);
                })
                .toList();
    }

    private static Table table(String name, Language language, List<String> columns, List<List<Object>> rows) {
        return new Table(name, Texts.text(language, "figures.table." + name), columns, rows);
    }

    private static List<String> words(Language language, String... names) {
        return Stream.of(names)
                .map(name -> Texts.text(language, "figures.column." + name))
                .toList();
    }
}
