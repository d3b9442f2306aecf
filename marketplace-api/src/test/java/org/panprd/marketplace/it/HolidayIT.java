package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a region has on hand for the coming holiday; nobody else books there for it. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HolidayIT {
    private static final String TENANT = "jiangxi";
    private static final String PATH = "/tenants/" + TENANT + "/bureau/holidays";

    private final Database database;
    private final Traveller bureau;
    private final LocalDate first;
    private final LocalDate before;
    private final int daysAhead;

    HolidayIT(Market market) {
        database = market.database();
        bureau = Traveller.at(market, TENANT, "/bureau/analysts");
        JsonPath shown = holidays("");
        first = LocalDate.parse(shown.getString("holiday.from"));
        before = LocalDate.parse(shown.getString("before[0].holiday.from"));
        daysAhead = shown.getInt("daysAhead");
    }

    private JsonPath holidays(String query) {
        return bureau.request()
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void visit(LocalDate day, int visitors) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, day, key, visitors) values (?, 'ALL', ?, '*', ?)",
                TENANT,
                day,
                visitors);
    }

    private void paid(LocalDate arrival, LocalDate on, int persons) {
        database.change(
                "insert into statistics_item (tenant_id, booking_id, item, operator_code, listing_code, family, place, city,"
                        + " themes, channel, origin, start_date, nights, persons, units, kept, no_show, net_minor, paid_on)"
                        + " values (?, gen_random_uuid(), 1, 'o', 'l', 'f', 'p', 'c', '{}', 'WEB', 'walls', ?, 0, ?, '{}',"
                        + " true, false, 0, ?)",
                TENANT,
                arrival,
                persons,
                on);
    }

    @BeforeAll
    void sell() {
        visit(first, 60);
        visit(before, 40);
        paid(before, before.minusDays(daysAhead), 20);
        paid(before, before.minusDays(daysAhead - 1L), 20);
        database.change(
                "update allotment set capacity = 100, sold = 85 where tenant_id = ? and day = ? and resource ="
                        + " (select min(resource) from resource where tenant_id = ? and resource like 'place:%')",
                TENANT, first, TENANT);
    }

    @AfterAll
    void forget() {
        database.change("delete from statistics_day where tenant_id = ? and day in (?, ?)", TENANT, first, before);
        database.change("delete from statistics_item where origin = 'walls'");
        database.change(
                "update allotment a set sold = 0, capacity = (select daily_capacity from resource r"
                        + " where (r.tenant_id, r.resource, r.at) = (a.tenant_id, a.resource, a.at))"
                        + " where tenant_id = ? and day = ? and sold = 85",
                TENANT,
                first);
    }

    @Test
    void is_shown_day_by_day_against_the_last_one() {
        JsonPath shown = holidays("");

        assertThat(shown.getList("coming.id")).contains(shown.getString("holiday.id"));
        assertThat(shown.getInt("visitors")).isEqualTo(60);
        assertThat(shown.<Map<String, Object>>getList("days").get(0))
                .containsEntry("date", first.toString())
                .containsEntry("visitors", 60);
        assertThat(shown.getInt("before[0].visitors")).isEqualTo(40);
        assertThat(shown.getInt("before[0].onHandThen")).isEqualTo(20);
        assertThat(shown.getString("before[0].holiday.title")).endsWith(String.valueOf(before.getYear()));
    }

    @Test
    void tells_which_places_will_be_more_than_four_fifths_full() {
        JsonPath shown = holidays("");

        assertThat(shown.getList("places")).hasSize(1);
        assertThat(shown.getInt("places[0].days[0].percent")).isEqualTo(85);
        assertThat(shown.getString("places[0].days[0].date")).isEqualTo(first.toString());
    }

    @Test
    void can_be_another_one_that_is_coming_and_no_other() {
        JsonPath shown = holidays("");
        String last = shown.getString("coming[-1].id");

        assertThat(holidays("?holiday=" + last).getString("holiday.id")).isEqualTo(last);
        Problem.of(bureau.request().get(PATH + "?holiday=2020-10-01/P7D"))
                .is(422, "invalid-request")
                .names("holiday");
    }
}
