package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.ROUTE;
import static org.panprd.marketplace.tenants.check.SampleMarket.STAY;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCheckTest {
    private final SampleMarket market;

    FormCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Test
    void names_the_line_of_a_field_with_a_wrong_value() {
        market.with(TICKET, "stock: 500", "stock: none");

        assertThat(market.faults()).containsExactly(TICKET + ":25 options[0].stock: string found, integer expected");
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
        market.with(ROUTE, "durationDays: 3\n", """
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
        market.without("yunnan/operators.yaml").without("region/border/ports.yaml");

        assertThat(market.faults())
                .containsExactly("region/border/ports.yaml:1 is missing", "yunnan/operators.yaml:1 is missing");
    }

    @Test
    void reports_a_faulty_listing_once_and_not_the_legs_that_use_it() {
        market.with(STAY, "sleeps: 2", "sleeps: two");

        assertThat(market.faults()).containsExactly(STAY + ":20 options[0].sleeps: string found, integer expected");
    }
}
