package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.RegionStatistics;
import org.panprd.marketplace.web.api.RegionStatistics.Indicators;
import org.panprd.marketplace.web.api.RegionStatistics.Period;
import org.panprd.marketplace.web.api.RegionStatistics.Row;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;

class StatisticsViewTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final StatisticsWords WORDS =
            new StatisticsWords(Texts.in(Language.EN), Wording.in(Language.EN), "CNY");
    private static final Indicators HIDDEN =
            new Indicators(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Indicators NOBODY =
            new Indicators(0L, 0L, 0L, 0L, null, new Money("CNY", 0), null, 0L, 0L, null, 0L, null);

    private static Indicators visitors(long visitors) {
        return new Indicators(
                visitors,
                visitors,
                0L,
                2 * visitors,
                new BigDecimal("2.00"),
                new Money("CNY", visitors * 123_456),
                new Money("CNY", 123_456),
                visitors,
                1L,
                new BigDecimal("12.5"),
                0L,
                new BigDecimal("9.1"));
    }

    private static Row row(String key, Indicators sum, Indicators before) {
        return new Row(key, "Title of " + key, List.of(sum), sum, before, HIDDEN, null);
    }

    private static Row row(String key, long visitors) {
        return row(key, visitors(visitors), NOBODY);
    }

    private static RegionStatistics found(String by, Row... rows) {
        return new RegionStatistics(
                "yunnan",
                by,
                null,
                "month",
                MAY,
                MAY.plusDays(30),
                "CNY",
                List.of(new Period("2026-05", "2026-05", MAY, MAY.plusDays(30))),
                row("*", visitors(1000), visitors(800)),
                List.of(rows),
                true);
    }

    private static StatisticsAsked asked(Map<String, String> typed) {
        Form form = Form.filled(StatisticsAsked.FIELDS, typed::get);
        return StatisticsAsked.read(new Employer("yunnan", null), form, null);
    }

    private static StatisticsView view(RegionStatistics found, @Nullable RegionStatistics other, String... key) {
        Map<String, String> typed =
                key.length == 0 ? Map.of("by", found.by()) : Map.of("by", found.by(), "key", key[0]);
        return StatisticsView.of(found, other, asked(typed), WORDS);
    }

    @Nested
    class Numbers {
        @Test
        void say_how_they_have_changed() {
            StatisticsView.Headline visitors =
                    view(found("all"), null).numbers().get(0);

            assertThat(visitors.text()).isEqualTo("1,000");
            assertThat(visitors.before()).isEqualTo("▲ 25.0 % more");
            assertThat(visitors.yearBefore()).isEqualTo("–");
        }

        @Test
        void of_percents_are_compared_by_points() {
            assertThat(WORDS.change(Measure.CANCELLED, visitors(10), visitors(20)))
                    .isEqualTo("= no change (0.0 points)");
        }

        @Test
        void have_not_grown_out_of_nothing() {
            assertThat(WORDS.change(Measure.VISITORS, visitors(10), NOBODY)).isEqualTo("–");
        }

        @Test
        void are_those_of_the_one_key_that_is_asked_for() {
            StatisticsView view = view(found("city", row("Dali", 40)), null, "Dali");

            assertThat(view.about()).isEqualTo("Title of Dali");
            assertThat(view.numbers().get(0).text()).isEqualTo("40");
            assertThat(view.sheets()).extracting(StatisticsSheet::id).containsExactly("periods");
        }
    }

    @Nested
    class Tables {
        @Test
        void tell_what_may_not_be_shown_from_what_there_is_none_of() {
            RegionStatistics found = found("city", row("Dali", HIDDEN, HIDDEN), row("Lijiang", NOBODY, NOBODY));

            List<StatisticsSheet.Row> rows = view(found, null).sheets().get(1).rows();

            assertThat(rows.get(0).cells()).allSatisfy(cell -> {
                assertThat(cell.text()).isEqualTo("< 5");
                assertThat(cell.value()).isNull();
                assertThat(cell.isHidden()).isTrue();
            });
            assertThat(rows.get(1).cells())
                    .extracting(StatisticsSheet.Cell::text)
                    .containsExactly("0", "–", "0", "< 5", "0", "–", "¥0", "–", "–", "–");
        }

        @Test
        void tell_of_each_group_of_figures_by_itself_whether_it_may_be_shown() {
            Indicators noMoney = new Indicators(6L, 6L, 0L, 12L, null, null, null, null, 0L, null, 0L, null);
            Indicators noLosses =
                    new Indicators(6L, 0L, 6L, 0L, null, new Money("CNY", 0), null, 6L, null, null, null, null);
            RegionStatistics found = found("city", row("Dali", noMoney, NOBODY), row("Lijiang", noLosses, NOBODY));

            List<StatisticsSheet.Row> rows = view(found, null).sheets().get(1).rows();

            assertThat(rows.get(0).cells())
                    .extracting(StatisticsSheet.Cell::text)
                    .endsWith("12", "–", "< 5", "< 5", "< 5", "< 5");
            assertThat(rows.get(1).cells())
                    .extracting(StatisticsSheet.Cell::text)
                    .endsWith("0", "–", "¥0", "–", "< 5", "–");
        }

        @Test
        void lead_on_to_what_lies_inside_and_to_one_alone() {
            RegionStatistics found = found("operator", row("tea & co", 40));
            StatisticsAsked asked = asked(Map.of("by", "operator", "from", "2026-05-01"));

            StatisticsSheet.Row row =
                    StatisticsSheet.keys(found, asked, "keys", WORDS).rows().get(0);

            assertThat(row.inside())
                    .isEqualTo("/bureau/yunnan/statistics?by=listing&within=tea+%26+co&from=2026-05-01");
            assertThat(row.only()).isEqualTo("/bureau/yunnan/statistics?by=operator&key=tea+%26+co&from=2026-05-01");
        }

        @Test
        void have_no_money_where_nobody_can_tell_whose_it_was() {
            assertThat(view(found("age", row("CHILD", 40)), null)
                            .sheets()
                            .get(1)
                            .columns())
                    .extracting(StatisticsSheet.Column::title)
                    .doesNotContain("Revenue", "Cancelled")
                    .contains("Nights");
        }
    }

    @Test
    void a_key_of_a_dimension_that_is_no_longer_chosen_is_forgotten() {
        Form form = Form.filled(StatisticsAsked.FIELDS, Map.of("by", "city", "key", "CN-GD")::get);

        assertThat(StatisticsAsked.read(new Employer("yunnan", null), form, "origin")
                        .self())
                .isEqualTo("/bureau/yunnan/statistics?by=city");
        assertThat(StatisticsAsked.read(new Employer("yunnan", null), form, "city")
                        .self())
                .isEqualTo("/bureau/yunnan/statistics?by=city&key=CN-GD");
    }

    @Test
    void often_asked_days_keep_what_they_are_told_apart_by() {
        StatisticsAsked asked = asked(Map.of("by", "origin", "from", "2026-05-01", "step", "week"));

        assertThat(asked.holiday()).isEqualTo("/bureau/yunnan/statistics?preset=holiday&by=origin");
        assertThat(asked.days("2026-01-01", "2026-12-31", "month"))
                .isEqualTo("/bureau/yunnan/statistics?by=origin&step=month&from=2026-01-01&to=2026-12-31");
    }

    @Test
    void ports_are_laid_out_by_hours_without_a_gap() {
        HeatTable heat = HeatTable.of(
                found(
                        "port-hour",
                        row("hekou:OUT:07", 100),
                        row("hekou:OUT:09", 1),
                        row("mohan:IN:08", HIDDEN, HIDDEN)),
                WORDS);

        assertThat(heat.crossings()).containsExactly("Title of", "Title of");
        assertThat(heat.hours()).extracting(HeatTable.Hour::label).containsExactly("07:00", "08:00", "09:00");
        assertThat(heat.hours().get(0).spots())
                .containsExactly(new HeatTable.Spot("100", false, 5), new HeatTable.Spot("–", false, 0));
        assertThat(heat.hours().get(1).spots().get(1)).isEqualTo(new HeatTable.Spot("< 5", true, 0));
        assertThat(heat.hours().get(2).spots().get(0).level()).isEqualTo(1);
    }

    @Test
    void flows_are_as_wide_as_their_numbers_and_lie_side_by_side() {
        RegionStatistics to = found("flow-to", row("sichuan", 200), row("guizhou", 100), row("macau", HIDDEN, HIDDEN));

        FlowPicture flows = view(to, found("flow-from", row("hunan", 150))).flows();

        assertThat(flows).isNotNull();
        assertThat(Objects.requireNonNull(flows).to())
                .extracting(FlowPicture.Band::region)
                .containsExactly("sichuan", "guizhou");
        assertThat(flows.to().get(0).node().height()).isEqualTo(200.0);
        assertThat(flows.to().get(1).node().height()).isEqualTo(100.0);
        assertThat(flows.middle().height()).isEqualTo(300.0);
        assertThat(flows.to().get(1).node().y())
                .isGreaterThanOrEqualTo(flows.to().get(0).node().y() + 200);
        assertThat(flows.from().get(0).node().height()).isEqualTo(150.0);
        assertThat(flows.height()).isEqualTo(310);
    }
}
