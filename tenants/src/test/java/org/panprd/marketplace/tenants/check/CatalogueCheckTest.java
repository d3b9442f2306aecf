package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckTest {
    private static final String TICKET = "yunnan/listings/stone-forest-ticket.yaml";
    private static final String TRANSFER = "yunnan/listings/kunming-to-guiyang.yaml";
    private static final String BORDER = "yunnan/listings/hekou-day-tour.yaml";
    private static final String STAY = "guizhou/listings/huangguoshu-inn.yaml";

    private final SampleMarket market;

    CatalogueCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Test
    void says_nothing_about_files_that_are_right() {
        assertThat(market.faults()).isEmpty();
    }

    @Nested
    class Of_the_form {
        @Test
        void names_the_line_of_a_field_with_a_wrong_value() {
            market.with(TICKET, "stock: 500", "stock: none");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":25 options[0].stock: string found, integer expected");
        }

        @Test
        void names_the_line_around_a_missing_field() {
            market.with(TICKET, "    stock: 500\n", "");

            assertThat(market.faults()).containsExactly(TICKET + ":22 options[0].stock: is missing");
        }

        @Test
        void names_the_line_of_a_field_that_is_not_known() {
            market.with(TICKET, "    stock: 500\n", "    stock: 500\n    stok: 500\n");

            assertThat(market.faults()).containsExactly(TICKET + ":26 options[0].stok: is not known here");
        }

        @Test
        void names_the_line_of_a_field_given_twice() {
            market.with(TICKET, "    stock: 500\n", "    stock: 500\n    stock: 600\n");

            assertThat(market.faults()).containsExactly(TICKET + ":26 options[0].stock: is given twice");
        }

        @Test
        void names_the_line_of_text_that_is_not_yaml() {
            market.with(TICKET, "visits: [stone-forest]", "visits: [stone-forest");

            assertThat(market.faults()).hasSize(1).first().asString().startsWith(TICKET + ":17 is not YAML: ");
        }

        @Test
        void refuses_a_text_that_lacks_a_language() {
            market.with(TICKET, "zh-Hans: 分时, ", "");

            assertThat(market.faults()).containsExactly(TICKET + ":23 options[0].title.zh-Hans: is missing");
        }

        @Test
        void refuses_a_negative_price() {
            market.with(TICKET, "base: 6500", "base: -1");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":30 options[0].units[1].price.base: must have a minimum value of 0");
        }

        @Test
        void refuses_a_day_that_no_year_has() {
            market.with(TICKET, "12-20", "02-30");

            assertThat(market.faults()).hasSize(1).first().asString().startsWith(TICKET + ":20 peak[0].from: ");
        }

        @Test
        void refuses_a_date_that_no_calendar_has() {
            market.with("region/calendars/cn.yaml", "2026-01-04", "2026-01-34");

            assertThat(market.faults())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("region/calendars/cn.yaml:8 days[1].date: ");
        }

        @Test
        void refuses_options_on_a_route() {
            market.with("guizhou/listings/from-stone-to-water.yaml", "durationDays: 3\n", """
                    durationDays: 3
                    options:
                      - code: any
                        title: { zh-Hans: 名, zh-Hant: 名, en: Any }
                        stock: 1
                        units:
                          - { unit: ADULT, price: { base: 1 } }
                    """);

            assertThat(market.faults()).hasSize(1).first().asString().contains("do not go with its family");
        }

        @Test
        void names_a_file_that_is_empty() {
            market.write(TICKET, "# nothing\n");

            assertThat(market.faults()).contains(TICKET + ":1 is empty");
        }

        @Test
        void names_a_file_that_is_missing() {
            market.without("yunnan/operators.yaml").without("region/ports.yaml");

            assertThat(market.faults())
                    .containsExactly("region/ports.yaml:1 is missing", "yunnan/operators.yaml:1 is missing");
        }

        @Test
        void reports_a_faulty_listing_once_and_not_the_legs_that_use_it() {
            market.with(STAY, "sleeps: 2", "sleeps: two");

            assertThat(market.faults()).containsExactly(STAY + ":20 options[0].sleeps: string found, integer expected");
        }
    }

    @Nested
    class Of_codes {
        @Test
        void wants_a_listing_to_be_called_like_its_file() {
            market.with(BORDER, "code: hekou-day-tour", "code: hekou-tour");

            assertThat(market.faults()).containsExactly(BORDER + ":1 code: is not the file's name, hekou-day-tour");
        }

        @Test
        void wants_a_tenant_to_be_called_like_its_folder() {
            market.with("yunnan/tenant.yaml", "code: yunnan", "code: dian");

            assertThat(market.faults()).containsExactly("yunnan/tenant.yaml:1 code: is not the folder's name, yunnan");
        }

        @Test
        void wants_a_calendar_to_be_called_like_its_file() {
            market.with("region/calendars/cn.yaml", "code: cn", "code: hk");

            assertThat(market.faults()).containsExactly("region/calendars/cn.yaml:1 code: is not the file's name, cn");
        }

        @Test
        void finds_those_given_twice() {
            market.with("yunnan/operators.yaml", "code: inns", "code: travel")
                    .with("yunnan/places.yaml", "code: stone-forest", "code: kunming")
                    .with("region/themes.yaml", "code: border", "code: nature")
                    .with(TICKET, "unit: CHILD", "unit: ADULT")
                    .with(TICKET, "visits: [stone-forest]\n", "")
                    .with(TICKET, "place: stone-forest", "place: kunming");

            assertThat(market.faults())
                    .containsExactly(
                            "region/themes.yaml:2 [1].code: nature is given twice",
                            TICKET + ":29 options[0].units[1].unit: ADULT is given twice",
                            "yunnan/operators.yaml:6 [1].code: travel is given twice",
                            "yunnan/places.yaml:6 [1].code: kunming is given twice");
        }

        @Test
        void finds_an_option_given_twice() {
            String option = market.read(BORDER).substring(market.read(BORDER).indexOf("  - code: group"));
            market.write(BORDER, market.read(BORDER) + option);

            assertThat(market.faults()).containsExactly(BORDER + ":23 options[1].code: group is given twice");
        }

        @Test
        void finds_a_listing_that_names_what_is_not_there() {
            market.with(TICKET, "operator: travel", "operator: nobody")
                    .with(TICKET, "place: stone-forest", "place: nowhere")
                    .with(TICKET, "visits: [stone-forest]", "visits: [stone-forest, elsewhere]")
                    .with(TICKET, "themes: [nature]", "themes: [opera]");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":2 operator: no operator nobody",
                            TICKET + ":4 place: no place nowhere",
                            TICKET + ":5 themes[0]: no theme opera",
                            TICKET + ":16 visits[1]: no place with a dailyCapacity elsewhere");
        }

        @Test
        void finds_an_unknown_port_station_or_calendar() {
            market.with(BORDER, "port: hekou", "port: atlantis")
                    .with(TRANSFER, "fromStation: kunming-south", "fromStation: kunming-north")
                    .with(TRANSFER, "toStation: guiyang-north", "toStation: guiyang-south")
                    .with("guizhou/tenant.yaml", "calendar: cn", "calendar: mo");

            assertThat(market.faults())
                    .containsExactly(
                            "guizhou/tenant.yaml:9 calendar: no calendar mo in region/calendars",
                            BORDER + ":16 port: no port atlantis",
                            TRANSFER + ":19 transfer.fromStation: no station kunming-north",
                            TRANSFER + ":20 transfer.toStation: no station guiyang-south");
        }

        @Test
        void finds_a_port_or_a_station_in_no_tenant() {
            market.with("region/ports.yaml", "tenant: yunnan", "tenant: tibet");

            assertThat(market.faults()).containsExactly("region/ports.yaml:2 [0].tenant: no tenant tibet");
        }

        @Test
        void finds_an_agreement_with_no_tenant_and_an_examination_that_is_given_twice() {
            market.with("region/wellness/examinations.yaml", "[guizhou, yunnan]", "[guizhou, tibet]")
                    .with("region/wellness/examinations.yaml", "code: chest-x-ray", "code: electrocardiogram");

            assertThat(market.faults())
                    .containsExactly(
                            "region/wellness/examinations.yaml:1 [0].among[1]: no tenant tibet",
                            "region/wellness/examinations.yaml:9 [0].examinations[1].code: "
                                    + "electrocardiogram is given twice");
        }

        @Test
        void finds_a_station_that_differs_between_corridors() {
            market.with(
                    "region/corridors.yaml",
                    "latitude: 24.87, longitude: 102.86, datum: GCJ02 }",
                    "latitude: 24.78, longitude: 102.86, datum: GCJ02 }");

            assertThat(market.faults())
                    .containsExactly("region/corridors.yaml:9 [1].stations[0].code: "
                            + "kunming-south is another station on another corridor");
        }
    }

    @Nested
    class Of_what_a_family_needs {
        @Test
        void misses_the_port_of_a_border_tour() {
            market.with(BORDER, "port: hekou\n", "");

            assertThat(market.faults()).containsExactly(BORDER + ":1 port: is missing: a border tour crosses a port");
        }

        @Test
        void misses_where_a_transfer_goes() {
            market.with(TICKET, "family: ticket", "family: transfer");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":1 transfer: is missing: where the transfer goes from and to");
        }

        @Test
        void misses_the_beds_of_a_stay() {
            market.with(TICKET, "family: ticket", "family: stay");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":22 options[0].sleeps: is missing: a stay is sold by the room");
        }
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

    @Nested
    class Of_cancellation {
        @Test
        void wants_notice_and_refund_to_fall() {
            market.with(TICKET, "hoursBefore: 24, refundPercent: 50", "hoursBefore: 72, refundPercent: 100");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":15 cancellation[1].hoursBefore: is not less than in the tier before",
                            TICKET + ":15 cancellation[1].refundPercent: is not less than in the tier before");
        }

        @Test
        void wants_everything_back_within_the_notice_that_the_tenant_allows() {
            market.with(TICKET, "hoursBefore: 72, refundPercent: 100", "hoursBefore: 169, refundPercent: 90");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":14 cancellation[0].hoursBefore: 169 hours; the tenant allows 168",
                            TICKET + ":14 cancellation[0].refundPercent: "
                                    + "the longest notice must give everything back");
        }

        @Test
        void wants_no_more_tiers_than_the_tenant_allows() {
            market.with(
                    TICKET,
                    "  - { hoursBefore: 24, refundPercent: 50 }\n",
                    "  - { hoursBefore: 24, refundPercent: 50 }\n  - { hoursBefore: 2, refundPercent: 10 }\n");

            assertThat(market.faults()).containsExactly(TICKET + ":13 cancellation: 3 tiers; the tenant allows 2");
        }
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
