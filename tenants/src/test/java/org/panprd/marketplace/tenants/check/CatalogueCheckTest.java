package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckTest {
    private final SampleMarket market;

    CatalogueCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Test
    void says_nothing_about_files_that_are_right() {
        assertThat(market.faults()).isEmpty();
    }

    @Nested
    class Of_places {
        @Test
        void finds_a_slip_in_a_coordinate() {
            market.with("yunnan/places.yaml", "longitude: 103.32", "longitude: 113.32");

            assertThat(market.faults())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("yunnan/places.yaml:9 [1].latitude: stone-forest lies 9")
                    .contains("a slip in its coordinates?");
        }

        @Test
        void is_strict_with_a_city() {
            market.with("yunnan/tenant.yaml", "iso3166: CN-YN", "iso3166: MO");

            assertThat(market.faults()).hasSize(1).first().asString().contains("hekou-town lies 2");
        }
    }

    @Nested
    class Of_calendars {
        @Test
        void wants_the_days_in_order() {
            market.with("region/calendars/cn.yaml", "2026-01-04", "2026-01-01");

            assertThat(market.faults())
                    .containsExactly("region/calendars/cn.yaml:8 days[1].date: is not after the day before it");
        }
    }
}
