package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Comparison;
import org.panprd.marketplace.web.api.Comparison.OfRegion;
import org.panprd.marketplace.web.api.RegionStatistics.Period;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;

class ComparisonSheetsTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Comparison REVENUE = new Comparison(
            "REVENUE",
            "month",
            MAY,
            JUNE.plusDays(29),
            List.of(
                    new Period("2026-05", "2026-05", MAY, JUNE.minusDays(1)),
                    new Period("2026-06", "2026-06", JUNE, JUNE.plusDays(29))),
            List.of(
                    region("hunan", true, "CNY", 30_000L, 10_000L, 20_000L),
                    region("hongkong", false, "HKD", 90_000L, 40_000L, 50_000L),
                    region("yunnan", false, "CNY", null, 60_000L, null)));

    private static OfRegion region(
            String tenant, boolean own, String currency, @Nullable Long sum, @Nullable Long... values) {
        return new OfRegion(tenant, "Title of " + tenant, own, currency, Arrays.asList(values), sum);
    }

    private static ComparisonSheets of(Comparison found) {
        return new ComparisonSheets(found, "Revenue", Texts.in(Language.EN), Wording.in(Language.EN));
    }

    @Test
    void what_is_in_another_currency_stands_there_and_is_not_drawn() {
        ComparisonSheets tables = of(REVENUE);

        StatisticsSheet regions = tables.sheets().get(0);
        assertThat(regions.rows())
                .extracting(StatisticsSheet.Row::label)
                .containsExactly("Title of hunan (your region)", "Title of hongkong", "Title of yunnan");
        assertThat(regions.rows().get(0).cells().get(0).share()).isEqualTo(100);
        assertThat(regions.rows().get(1).cells().get(0))
                .isEqualTo(new StatisticsSheet.Cell("HK$900", null, false, "", 0));
        assertThat(tables.sheets().get(1).columns())
                .extracting(StatisticsSheet.Column::draw)
                .containsExactly("line", "", "line");
        assertThat(tables.haveOtherCurrencies()).isTrue();
    }

    @Test
    void what_may_not_be_shown_leaves_a_gap_and_says_so() {
        StatisticsSheet periods = of(REVENUE).sheets().get(1);

        StatisticsSheet.Cell hidden = periods.rows().get(1).cells().get(2);
        assertThat(hidden.isHidden()).isTrue();
        assertThat(hidden.value()).isNull();
        assertThat(periods.rows().get(0).cells().get(0).value()).isEqualByComparingTo("100");
        assertThat(of(REVENUE).haveHidden()).isTrue();
    }

    @Test
    void its_address_keeps_what_was_asked() {
        Map<String, String> typed = Map.of("of", "residence:JP", "step", "month");
        CompareAsked asked =
                new CompareAsked(new Employer("hunan", null), Form.filled(CompareAsked.FIELDS, typed::get));

        assertThat(asked.days("2026-05-01", "", ""))
                .isEqualTo("/bureau/hunan/compare?of=residence%3AJP&from=2026-05-01");
        assertThat(asked.at("regions")).isEqualTo("/bureau/hunan/compare?of=residence%3AJP&step=month#regions");
    }
}
