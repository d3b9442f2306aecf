package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.BORDER;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;
import static org.panprd.marketplace.tenants.check.SampleMarket.TRANSFER;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCheckTest {
    private final SampleMarket market;

    CodeCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

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
        String operators = market.read("yunnan/operators.yaml");
        market.write("yunnan/operators.yaml", operators + operators.substring(0, operators.indexOf("- code: inns")))
                .with("yunnan/places.yaml", "code: stone-forest", "code: kunming")
                .with("region/themes.yaml", "code: border", "code: nature")
                .with(TICKET, "unit: CHILD", "unit: ADULT")
                .with(TICKET, "visits: [stone-forest]\n", "")
                .with(TICKET, "place: stone-forest", "place: kunming");

        assertThat(market.faults())
                .containsExactly(
                        "region/themes.yaml:2 [1].code: nature is given twice",
                        TICKET + ":29 options[0].units[1].unit: ADULT is given twice",
                        "yunnan/operators.yaml:11 [2].code: travel is given twice",
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
        market.with("region/border/ports.yaml", "tenant: yunnan", "tenant: tibet");

        assertThat(market.faults()).containsExactly("region/border/ports.yaml:2 [0].tenant: no tenant tibet");
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
