package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Forecast;

class ForecastChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Forecast.Day day(int ahead, @Nullable Long visitors, @Nullable Long expected) {
        return new Forecast.Day(
                DAY.plusDays(ahead),
                null,
                visitors,
                expected,
                expected == null ? null : expected / 2,
                expected == null ? null : expected * 2);
    }

    private static ForecastChart chart(Forecast.Day... days) {
        return ForecastChart.of(new Forecast(true, 200, 133, 80, BigDecimal.TEN, List.of(), List.of(), List.of(days)));
    }

    @Test
    void stands_for_the_most_at_its_top() {
        ForecastChart chart = chart(day(0, 100L, 100L), day(1, 50L, 100L));

        assertThat(chart.most()).isEqualTo(200);
        assertThat(chart.bars()).extracting(ForecastChart.Bar::y).containsExactly(81, 114);
        assertThat(chart.bars()).extracting(ForecastChart.Bar::height).containsExactly(65, 32);
        assertThat(chart.line()).isEqualTo("10,81 23,81");
        assertThat(chart.band()).isEqualTo("10,16 23,16 23,114 10,114");
    }

    @Test
    void leaves_out_what_is_not_shown_or_not_expected() {
        ForecastChart chart = chart(day(0, null, null), day(1, 7L, null));

        assertThat(chart.bars()).extracting(ForecastChart.Bar::height).containsExactly(0, 130);
        assertThat(chart.line()).isEmpty();
        assertThat(chart.band()).isEmpty();
    }

    @Test
    void names_the_first_day_of_each_week() {
        ForecastChart chart = chart(
                day(0, 1L, 1L),
                day(1, 1L, 1L),
                day(2, 1L, 1L),
                day(3, 1L, 1L),
                day(4, 1L, 1L),
                day(5, 1L, 1L),
                day(6, 1L, 1L),
                day(7, 1L, 1L));

        assertThat(chart.bars().stream().filter(ForecastChart.Bar::isNamed).map(ForecastChart.Bar::date))
                .containsExactly(DAY, DAY.plusDays(7));
    }
}
