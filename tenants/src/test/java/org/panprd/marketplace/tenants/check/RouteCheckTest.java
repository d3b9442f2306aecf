package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.ROUTE;
import static org.panprd.marketplace.tenants.check.SampleMarket.STAY;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCheckTest {
    private final SampleMarket market;

    RouteCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Nested
    class Of_legs {
        @Test
        void finds_a_tenant_a_listing_or_an_option_that_is_not_there() {
            market.with(ROUTE, "  - { day: 2, listing: guizhou.huangguoshu-inn, option: twin, nights: 1 }\n", """
                      - { day: 2, listing: guizhou.huangguoshu-inn, option: suite, nights: 1 }
                      - { day: 2, listing: guizhou.huangguoshu-hut, option: twin, nights: 1 }
                      - { day: 2, listing: tibet.potala-ticket, option: timed }
                    """);

            assertThat(market.faults())
                    .containsExactly(
                            ROUTE + ":26 legs[1].option: guizhou.huangguoshu-inn has no option suite",
                            ROUTE + ":27 legs[2].listing: no listing guizhou.huangguoshu-hut",
                            ROUTE + ":28 legs[3].listing: no tenant tibet");
        }

        @Test
        void finds_a_start_time_that_is_not_there() {
            market.with(ROUTE, "startTime: \"09:00\"", "startTime: \"09:30\"");

            assertThat(market.faults())
                    .containsExactly(ROUTE + ":25 legs[0].startTime: 09:30 is none of [09:00, 13:30]");
        }

        @Test
        void misses_a_start_time() {
            market.with(ROUTE, ", startTime: \"09:00\"", "");

            assertThat(market.faults())
                    .containsExactly(ROUTE + ":25 legs[0].startTime: is missing: the option has [09:00, 13:30]");
        }

        @Test
        void misses_the_nights_of_a_stay() {
            market.with(ROUTE, ", nights: 1", "");

            assertThat(market.faults())
                    .containsExactly(ROUTE + ":26 legs[1].nights: is missing: the option is sold by the night");
        }

        @Test
        void refuses_nights_where_none_are_sold() {
            market.with(ROUTE, "startTime: \"09:00\"", "startTime: \"09:00\", nights: 1");

            assertThat(market.faults())
                    .containsExactly(ROUTE + ":25 legs[0].nights: the option is not sold by the night");
        }

        @Test
        void refuses_fewer_nights_than_are_sold() {
            market.with(STAY, "minNights: 1", "minNights: 2");

            assertThat(market.faults()).containsExactly(ROUTE + ":26 legs[1].nights: 1 nights are not sold");
        }

        @Test
        void refuses_a_route_on_itself() {
            market.with(ROUTE, "listing: guizhou.huangguoshu-inn", "listing: guizhou.from-stone-to-water");

            assertThat(market.faults()).containsExactly(ROUTE + ":26 legs[1].listing: a route cannot contain itself");
        }

        @Test
        void refuses_a_route_that_stays_in_one_tenant() {
            market.with(
                    ROUTE,
                    "listing: guizhou.huangguoshu-inn, option: twin, nights: 1",
                    "listing: yunnan.hekou-day-tour, option: group");

            assertThat(market.faults()).containsExactly(ROUTE + ":24 legs: over 1 tenants; a route crosses 2 to 5");
        }

        @Test
        void refuses_one_that_ends_after_the_route() {
            market.with(ROUTE, "nights: 1", "nights: 2");

            assertThat(market.faults()).containsExactly(ROUTE + ":26 legs[1].day: ends on day 4 of 3");
        }

        @Test
        void counts_the_days_of_a_tour_of_several() {
            market.with("yunnan/listings/stone-forest-ticket.yaml", "visits:", "durationDays: 4\nvisits:");

            assertThat(market.faults()).containsExactly(ROUTE + ":25 legs[0].day: ends on day 4 of 3");
        }
    }

    @Nested
    class Of_the_programme {
        @Test
        void wants_every_day_once() {
            market.with(ROUTE, "{ day: 2, tenant", "{ day: 1, tenant");

            assertThat(market.faults())
                    .containsExactly(
                            ROUTE + ":20 days: nothing about day 2", ROUTE + ":22 days[1].day: day 1 is given twice");
        }

        @Test
        void refuses_a_day_after_the_last() {
            market.with(ROUTE, "durationDays: 3", "durationDays: 2").with(ROUTE, "day: 2, listing", "day: 1, listing");

            assertThat(market.faults()).containsExactly(ROUTE + ":23 days[2].day: day 3 of 2");
        }

        @Test
        void refuses_a_tenant_that_is_not_there() {
            market.with(ROUTE, "day: 3, tenant: guizhou", "day: 3, tenant: tibet");

            assertThat(market.faults()).containsExactly(ROUTE + ":23 days[2].tenant: no tenant tibet");
        }

        @Test
        void refuses_a_corridor_that_is_not_there() {
            market.with(ROUTE, "corridor: hukun", "corridor: silk-road");

            assertThat(market.faults()).containsExactly(ROUTE + ":16 corridor: no corridor silk-road");
        }
    }
}
