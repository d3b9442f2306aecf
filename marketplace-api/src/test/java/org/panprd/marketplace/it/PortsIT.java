package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The ports, as everybody reads them. */
@OnTheMarket
class PortsIT {
    private final Market market;

    PortsIT(Market market) {
        this.market = market;
    }

    @Test
    void are_listed_with_hours_and_source() {
        JsonPath all = market.request("en").get("/ports").jsonPath();

        assertThat(all.getList("items.code")).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        String mohan = "items.find { it.code == 'mohan' }.";
        assertThat(all.getString(mohan + "name")).isEqualTo("Mohan");
        assertThat(all.getString(mohan + "counterpart")).isEqualTo("LA");
        assertThat(all.getString(mohan + "counterpartName")).startsWith("Boten");
        assertThat(all.getString(mohan + "openingHours.from")).matches("[0-9]{2}:[0-9]{2}(:00)?");
        assertThat(all.getString(mohan + "source")).isNotBlank();
        assertThat(all.getString(mohan + "asOf")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @Test
    void tell_by_which_rules_people_pass_today() {
        JsonPath mohan = market.request("zh-Hant").get("/ports/mohan").jsonPath();

        assertThat(mohan.getString("port.name")).isEqualTo("磨憨");
        String toLaos = "rules.find { it.rule == 'mainland-groups-laos/permit-group' }.";
        assertThat(mohan.getString(toLaos + "direction")).isEqualTo("OUT");
        assertThat(mohan.getString(toLaos + "entered")).isEqualTo("LA");
        assertThat(mohan.getString(toLaos + "text")).contains("同進同出");
        assertThat(mohan.getString(toLaos + "source")).isNotBlank();
        assertThat(mohan.getBoolean(toLaos + "admits")).isTrue();
        assertThat(mohan.getList("rules.findAll { it.direction == 'IN' }")).isNotEmpty();
    }

    @Test
    void that_nobody_knows_are_not_found() {
        Problem.of(market.request().get("/ports/atlantis")).is(404, "not-found");
    }
}
