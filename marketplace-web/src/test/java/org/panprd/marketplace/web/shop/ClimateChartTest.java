package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Climate;

class ClimateChartTest {
    @Test
    void nothing_is_drawn_of_a_climate_that_nobody_knows() {
        assertThat(ClimateChart.of(null, List.of(1))).isNull();
    }

    @Test
    void warmer_months_stand_higher_and_the_best_are_marked() {
        ClimateChart chart = Objects.requireNonNull(ClimateChart.of(climate(), List.of(1, 12)));

        assertThat(chart.bars()).hasSize(12);
        assertThat(chart.bars())
                .filteredOn(ClimateChart.Bar::best)
                .extracting(bar -> bar.month().month())
                .containsExactly(1, 12);
        assertThat(chart.bars().get(6).y()).isLessThan(chart.bars().get(0).y());
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.height()).isPositive();
            assertThat(bar.y()).isBetween(0, 132);
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(133);
        });
    }

    private static Climate climate() {
        return new Climate(
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month ->
                                new Climate.Month(month, 30 - Math.abs(7 - month) * 3, 20 - Math.abs(7 - month) * 4, 9))
                        .toList(),
                "A sample",
                LocalDate.of(2025, 12, 31));
    }
}
