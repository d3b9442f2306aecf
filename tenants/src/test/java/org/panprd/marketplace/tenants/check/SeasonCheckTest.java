package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.STAY;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonCheckTest {
    private static final String PLACES = "guizhou/places.yaml";

    private final SampleMarket market;

    SeasonCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Test
    void lets_a_listing_name_months_that_are_not_hot() {
        market.with(STAY, "cancellation:", "bestMonths: [1, 12]\ncancellation:");

        assertThat(market.faults()).isEmpty();
    }

    @Test
    void sends_nobody_into_the_heat() {
        market.with(STAY, "cancellation:", "bestMonths: [7]\ncancellation:");

        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("bestMonths[0]: month 7 is too hot at huangguoshu: 34 degrees");
    }

    @Test
    void wants_a_best_month_in_the_peak_season_of_wellness() {
        market.with(STAY, "cancellation:", "peak:\n  - { from: \"12-15\", to: \"02-10\" }\ncancellation:");
        assertThat(market.faults()).isEmpty();

        market.with(STAY, "family: stay", "family: wellness");

        assertThat(market.faults())
                .filteredOn(fault -> fault.contains(" peak: "))
                .singleElement()
                .asString()
                .endsWith("peak: has none of the best months [3, 4, 5, 6, 8, 9, 10, 11]");
    }

    @Test
    void wants_nights_colder_than_days() {
        market.with(PLACES, "lowCelsius: [3,", "lowCelsius: [9,");

        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("[1].climate.lowCelsius[0]: is not below the highest of month 1");
    }

    @Test
    void wants_twelve_months() {
        market.with(PLACES, "rainyDays: [14, ", "rainyDays: [");

        assertThat(market.faults()).singleElement().asString().contains("climate.rainyDays");
    }
}
