package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.STAY;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionCheckTest {
    private final SampleMarket market;

    OptionCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Nested
    class Of_options {
        @Test
        void refuses_a_room_sold_to_guests() {
            market.with(STAY, "unit: ROOM", "unit: ADULT");

            assertThat(market.faults())
                    .containsExactly(STAY + ":24 options[0].units[0].unit: only ROOM goes with sleeps");
        }

        @Test
        void refuses_a_room_without_beds() {
            market.with(TICKET, "unit: CHILD", "unit: ROOM");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":30 options[0].units[1].unit: ROOM goes with sleeps only");
        }

        @Test
        void wants_an_adult() {
            market.with(TICKET, "unit: ADULT", "unit: SENIOR");

            assertThat(market.faults()).containsExactly(TICKET + ":28 options[0].units: has no ADULT");
        }

        @Test
        void lets_a_room_have_a_monthly_rate() {
            withMonth(60, "{ base: 960000 }");

            assertThat(market.faults()).isEmpty();
        }

        @Test
        void refuses_a_month_that_costs_more_than_its_nights() {
            withMonth(60, "{ base: 960001 }");

            assertThat(market.faults())
                    .singleElement()
                    .asString()
                    .endsWith("options[0].units[0].rates.monthly.base: is more than 30 nights cost one by one");
        }

        @Test
        void refuses_a_month_where_nobody_may_stay_one() {
            withMonth(29, "{ base: 900000 }");

            assertThat(market.faults())
                    .singleElement()
                    .asString()
                    .endsWith("options[0].units[0].rates.monthly: nobody may stay a month: maxNights is 29");
        }

        @Test
        void wants_a_month_to_have_the_seasons_of_a_night() {
            withMonth(60, "{ base: 900000 }").with(STAY, "base: 32000", "base: 32000, peak: 40000");

            assertThat(market.faults())
                    .singleElement()
                    .asString()
                    .endsWith("options[0].units[0].rates.monthly.peak: is missing, and a night has one");
        }

        @Test
        void refuses_a_month_of_tickets() {
            market.with(
                    TICKET, "unit: ADULT, minAge: 14, ", "unit: ADULT, minAge: 14, rates: { monthly: { base: 1 } }, ");

            assertThat(market.faults())
                    .singleElement()
                    .asString()
                    .endsWith("options[0].units[0].rates: goes with ROOM only");
        }

        @Test
        void refuses_changes_after_the_whole_price_is_given_back() {
            market.with(STAY, "maxNights: 5", "maxNights: 5\n    changes: { datesUntilHours: 72, swaps: true }");
            assertThat(market.faults()).isEmpty();

            market.with(STAY, "datesUntilHours: 72", "datesUntilHours: 71");

            assertThat(market.faults())
                    .singleElement()
                    .asString()
                    .endsWith("changes.datesUntilHours: is later than the whole price is given back, 72 hours before");
        }

        @Test
        void refuses_changes_of_what_has_no_rooms() {
            market.with(TICKET, "stock: 500", "stock: 500\n    changes: { datesUntilHours: 720, swaps: true }");

            assertThat(market.faults()).singleElement().asString().endsWith("changes: goes with sleeps only");
        }

        private SampleMarket withMonth(int maxNights, String monthly) {
            return market.with(STAY, "maxNights: 5", "maxNights: " + maxNights)
                    .with(STAY, "unit: ROOM, ", "unit: ROOM, rates: { monthly: " + monthly + " }, ");
        }

        @Test
        void refuses_a_most_below_the_least() {
            market.with(TICKET, "minUnits: 1", "minUnits: 11")
                    .with(STAY, "minNights: 1", "minNights: 6")
                    .with(TICKET, "maxAge: 13", "maxAge: 2");

            assertThat(market.faults())
                    .contains(
                            TICKET + ":27 options[0].maxUnits: 10 is less than the least, 11",
                            TICKET + ":30 options[0].units[1].maxAge: is less than minAge",
                            STAY + ":22 options[0].maxNights: 5 is less than the least, 6");
        }

        @Test
        void refuses_to_close_before_opening() {
            market.with(TICKET, "to: \"18:00\"", "to: \"07:00\"");

            assertThat(market.faults()).containsExactly(TICKET + ":18 openingHours[0].to: 07:00 is not after 08:00");
        }
    }

    @Nested
    class Of_start_times {
        private static final String HOURS = "from: \"08:00\", to: \"18:00\", months: [4, 5]";

        @Test
        void refuses_those_outside_the_opening_hours_of_any_month() {
            market.with(TICKET, "{ " + HOURS + " }", """
                    { from: "08:00", to: "18:00", months: [4, 5] }
                      - { from: "09:30", to: "13:30", months: [6, 7] }""");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":25 options[0].startTimes[0]: 09:00 is outside the opening hours of month 6",
                            TICKET + ":25 options[0].startTimes[1]: 13:30 is outside the opening hours of month 6");
        }

        @Test
        void takes_those_in_any_of_the_hours_of_a_day() {
            market.with(TICKET, "{ " + HOURS + " }", """
                    { from: "08:00", to: "12:00" }
                      - { from: "13:30", to: "18:00" }""");

            assertThat(market.faults()).isEmpty();
        }

        @Test
        void wants_what_has_started_to_be_over_before_it_closes() {
            market.with(TICKET, "family: ticket", "family: activity")
                    .with(TICKET, "visits: [stone-forest]", "visits: [stone-forest]\ndurationMinutes: 271");

            assertThat(market.faults())
                    .containsExactly(TICKET
                            + ":25 options[0].startTimes[1]: 13:30 and 271 minutes end after closing in month 4");
        }

        @Test
        void counts_as_long_as_the_option_says() {
            market.with(TICKET, "family: ticket", "family: activity")
                    .with(TICKET, "visits: [stone-forest]", "visits: [stone-forest]\ndurationMinutes: 271")
                    .with(TICKET, "    stock: 500", "    durationMinutes: 270\n    stock: 500");

            assertThat(market.faults()).isEmpty();
        }

        @Test
        void lets_the_guests_of_a_ticket_come_late() {
            market.with(TICKET, "visits: [stone-forest]", "visits: [stone-forest]\ndurationMinutes: 600");

            assertThat(market.faults()).isEmpty();
        }
    }
}
