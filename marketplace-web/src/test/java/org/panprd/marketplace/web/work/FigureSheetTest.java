package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.OperatorFigures;
import org.panprd.marketplace.web.api.OperatorFigures.Ahead;
import org.panprd.marketplace.web.api.OperatorFigures.Filled;
import org.panprd.marketplace.web.api.OperatorFigures.Sold;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;

class FigureSheetTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<Integer> NONE = List.of(0, 0, 0);

    private static OperatorFigures figures(String by, Sold... sold) {
        return new OperatorFigures(
                MONDAY,
                MONDAY.plusDays(13),
                by,
                MONDAY,
                List.of(0, 1, 4),
                List.of(new Ahead(MONDAY, 1, 2, 3, 12), new Ahead(MONDAY.plusDays(1), 0, 0, 0, 0)),
                List.of(sold),
                List.of(
                        new Filled("walk", "Walk", MONDAY, 5, 20),
                        new Filled("class", "Class", MONDAY.plusDays(7), 20, 20)));
    }

    private static Sold sold(String key, String currency, int items, int cancelled, List<Integer> lead) {
        return new Sold(key, "Title of " + key, items, 2 * items, new Money(currency, items * 5050L), cancelled, lead);
    }

    private static FigureSheet sheet(String name, OperatorFigures figures) {
        return FigureSheet.of(figures, Texts.in(Language.EN), Wording.in(Language.EN)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(FigureSheet.Row row) {
        return row.cells().stream().map(FigureSheet.Cell::text).toList();
    }

    @Test
    void a_share_of_nothing_is_none() {
        FigureSheet sheet = sheet("ahead", figures("listing"));

        assertThat(texts(sheet.rows().get(0))).containsExactly("1", "2", "25.0 %", "3", "12");
        assertThat(texts(sheet.rows().get(1))).containsExactly("0", "0", "–", "0", "0");
    }

    @Test
    void bars_are_as_long_as_their_share_of_the_largest_or_of_a_hundred() {
        OperatorFigures figures = figures("listing", sold("a", "MOP", 4, 1, NONE), sold("b", "MOP", 1, 0, NONE));

        assertThat(sheet("sales", figures).rows())
                .extracting(row -> row.cells().get(0).share())
                .containsExactly(100, 25);
        assertThat(sheet("cancelled", figures).rows())
                .extracting(row -> row.cells().get(0).share())
                .containsExactly(25, 0);
        assertThat(sheet("sales", figures).rows().get(0).cells().get(0).value()).isEqualByComparingTo("202.00");
    }

    @Test
    void listings_of_one_title_keep_a_row_each_and_currencies_are_named_where_there_are_several() {
        OperatorFigures figures = figures("listing", sold("a", "MOP", 1, 0, NONE), sold("a", "CNY", 1, 0, NONE));

        assertThat(sheet("sales", figures).rows())
                .extracting(FigureSheet.Row::label)
                .containsExactly("Title of a · MOP", "Title of a · CNY");
    }

    @Test
    void times_before_go_down_and_what_is_told_apart_across() {
        FigureSheet sheet = sheet(
                "lead",
                figures("channel", sold("a", "MOP", 3, 0, List.of(1, 2, 0)), sold("b", "MOP", 1, 0, List.of(0, 0, 1))));

        assertThat(sheet.rows())
                .extracting(FigureSheet.Row::label)
                .containsExactly("The same day", "1–3 days", "4 days or more");
        assertThat(sheet.rows())
                .extracting(FigureSheetTest::texts)
                .containsExactly(List.of("1", "0"), List.of("2", "0"), List.of("0", "1"));
    }

    @Test
    void times_before_of_many_days_are_added_up() {
        FigureSheet sheet = sheet(
                "lead",
                figures(
                        "day",
                        sold("2026-11-23", "MOP", 3, 0, List.of(1, 2, 0)),
                        sold("2026-11-24", "MOP", 1, 0, List.of(0, 0, 1))));

        assertThat(sheet.columns()).hasSize(1);
        assertThat(sheet.rows())
                .extracting(FigureSheetTest::texts)
                .containsExactly(List.of("1"), List.of("2"), List.of("1"));
    }

    @Test
    void weeks_go_down_and_listings_across() {
        FigureSheet sheet = sheet("occupancy", figures("listing"));

        assertThat(sheet.columns()).extracting(FigureSheet.Column::title).containsExactly("Class", "Walk");
        assertThat(sheet.rows())
                .extracting(FigureSheetTest::texts)
                .containsExactly(List.of("–", "25.0 %"), List.of("100.0 %", "–"));
    }
}
