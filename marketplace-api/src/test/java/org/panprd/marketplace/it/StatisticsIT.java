package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A region's figures, as its bureau reads them. What is booked in other tests lies on other years than what is read here. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsIT {
    private static final String PATH = "/tenants/yunnan/bureau/statistics";
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Market market;
    private final Database database;
    private final Calendar calendar;
    private final Traveller bureau;

    StatisticsIT(Market market) {
        this.market = market;
        database = market.database();
        calendar = new Calendar(market);
        bureau = Traveller.at(market, "yunnan", "/bureau/directors");
    }

    /** By hand: 2019 belongs to nobody else. */
    @BeforeAll
    void count() {
        row("ALL", "*", "2019-05-01", 120, 80, 160, 1_200_000);
        row("ALL", "*", "2019-05-02", 60, 40, 80, 600_050);
        row("ALL", "*", "2018-05-01", 90, 60, 60, 900_000);
        row("ORIGIN", "CN-GD", "2019-05-01", 70, 50, 100, 700_000);
        row("ORIGIN", "HK", "2019-05-01", 48, 28, 58, 480_000);
        row("ORIGIN", "FR", "2019-05-01", 2, 2, 2, 20_000);
        row("ORIGIN", "CN-GD", "2019-05-02", 40, 20, 40, 300_000);
        row("ORIGIN", "HK", "2019-05-02", 20, 20, 40, 300_050);
    }

    @AfterAll
    void forget() {
        database.change("delete from statistics_day where day < date '2020-01-01'");
    }

    private void row(String dimension, String key, String day, long visitors, long overnight, long nights, long minor) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, key, day, visitors, overnight, nights, revenue_minor,"
                        + " items, lead_days) values ('yunnan', ?, ?, ?, ?, ?, ?, ?, 50, 500)",
                dimension,
                key,
                LocalDate.parse(day),
                visitors,
                overnight,
                nights,
                minor);
    }

    private JsonPath statistics(String query) {
        Response answer = bureau.request().get(PATH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void of_the_whole_region_come_with_what_is_derived_from_them_and_with_what_was_before() {
        JsonPath seen = statistics("?step=month&from=2019-05-01&to=2019-05-31");

        assertThat(seen.getList("periods.id")).isEqualTo(List.of("2019-05"));
        assertThat(seen.getLong("total.cells[0].visitors")).isEqualTo(180);
        assertThat(seen.getLong("total.cells[0].overnight")).isEqualTo(120);
        assertThat(seen.getLong("total.cells[0].sameDay")).isEqualTo(60);
        assertThat(seen.getLong("total.cells[0].nights")).isEqualTo(240);
        assertThat(seen.getDouble("total.cells[0].averageStay")).isEqualTo(2.0);
        assertThat(seen.getLong("total.cells[0].revenue.amountMinor")).isEqualTo(1_800_050);
        assertThat(seen.getLong("total.cells[0].averageSpending.amountMinor")).isEqualTo(10_000);
        assertThat(seen.getDouble("total.cells[0].leadDays")).isEqualTo(10.0);
        assertThat(seen.getLong("total.yearBefore.visitors")).isEqualTo(90);
        assertThat(seen.getLong("total.before.visitors")).isZero();
        assertThat(seen.getList("rows")).isEmpty();
        assertThat(seen.getBoolean("hasHidden")).isFalse();
    }

    @Test
    void by_origin_have_names_and_shares_and_nothing_of_fewer_than_five_persons() {
        JsonPath seen = statistics("?by=origin&step=month&from=2019-05-01&to=2019-05-31");

        assertThat(seen.getString("rows.find { it.key == 'CN-GD' }.title")).isEqualTo("Guangdong");
        assertThat(seen.<Object>get("rows.find { it.key == 'FR' }.sum.visitors"))
                .isNull();
        assertThat(seen.<Object>get("rows.find { it.key == 'FR' }.sum.revenue")).isNull();
        assertThat(seen.getBoolean("hasHidden")).isTrue();
        // Else the total less the two others would tell.
        assertThat(seen.getList("rows.findAll { it.sum.visitors != null }.key")).hasSizeLessThan(2);
    }

    @Test
    void follow_a_booking_as_it_is_confirmed_and_cancelled() {
        LocalDate day = calendar.firstDay(INN, "ADULT:2", 150);
        String query = "?by=listing&key=lijiang-courtyard-inn&from=%s&to=%s".formatted(day, day);
        long before = counted(day);

        Traveller traveller = market.traveller();
        UUID booking =
                traveller.confirmed(Trip.to(INN, day).option("twin").nights(2).adults(2));
        Await.until(Traveller.SOON, () -> counted(day), now -> now == before + 2);
        assertThat(statistics(query).getString("rows[0].key")).isEqualTo("lijiang-courtyard-inn");

        assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
        Await.until(Traveller.SOON, () -> counted(day), now -> now == before);
        assertThat(database.rows("select * from statistics_incident")).isEmpty();
    }

    private long counted(LocalDate day) {
        return database.number(
                "select coalesce(sum(visitors), 0) from statistics_day where tenant_id = 'yunnan' and dimension = 'LISTING'"
                        + " and key = 'lijiang-courtyard-inn' and day = ?",
                day);
    }

    @Test
    void say_in_the_callers_language_what_cannot_be_asked() {
        Response answer =
                bureau.in("zh-Hans").request().get(PATH + "?by=origin&by=family&from=1900-01-01&to=2026-01-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of("to", "by"));
        assertThat(answer.asString()).contains("只能按一种方式区分");
    }

    @Test
    void are_not_read_over_a_wall() {
        assertThat(Traveller.at(market, "sichuan", "/bureau/directors")
                        .request()
                        .get(PATH)
                        .statusCode())
                .isEqualTo(404);
    }
}
