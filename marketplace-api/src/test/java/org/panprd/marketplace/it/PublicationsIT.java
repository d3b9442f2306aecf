package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.panprd.marketplace.it.Database.Actor;
import org.panprd.marketplace.platform.Json;

/** A bureau hands on what its region has counted: to a statistical office, to other bureaus, to everybody. One tale. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationsIT {
    private static final String OWN = "/tenants/jiangxi/bureau/statistics";
    private static final String DATA = "/data/TOURISM_MONTHLY/M.CN-JX...";
    private static final String PUBLIC = "/statistics/data/TOURISM_MONTHLY/all";
    private static final String JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final Map<String, Object> NOTHING = Map.of("groups", List.of(), "breakdowns", List.of());

    /** In minor units, of three persons: nowhere to be read. */
    private static final int HIDDEN = 7_770_113;

    private final Market market;
    private final Database database;
    private final Wall wall;
    private final Traveller jiangxi;
    private final Traveller fujian;

    PublicationsIT(Market market) {
        this.market = market;
        database = market.database();
        wall = new Wall(database);
        jiangxi = Traveller.member(market, "jiangxi", "bureau");
        fujian = Traveller.member(market, "fujian", "bureau");
    }

    @BeforeAll
    void counts() {
        counted("jiangxi", "ALL", "*", 330, 99_000_000);
        counted("jiangxi", "ORIGIN", "CN-GD", 200, 60_000_000);
        counted("jiangxi", "ORIGIN", "KR", 127, 31_229_887);
        counted("jiangxi", "ORIGIN", "JP", 3, HIDDEN);
        counted("fujian", "ALL", "*", 510, 153_000_000);
    }

    private void counted(String tenant, String dimension, String key, int visitors, int revenue) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights, revenue_minor, items)"
                        + " values (?, ?, date '2019-03-14', ?, ?, 0, 0, ?, ?)",
                tenant,
                dimension,
                key,
                visitors,
                revenue,
                visitors);
    }

    @AfterAll
    void forgets() throws SQLException {
        database.change("delete from statistics_day where day = date '2019-03-14'");
        try (Connection connection = database.asSuperuser();
                Statement change = connection.createStatement()) {
            for (String table : List.of("published", "publication", "sharing")) {
                change.executeUpdate("delete from statistics_" + table + " where tenant_id in ('jiangxi', 'fujian')");
            }
        }
    }

    private Response publishes(String month) {
        return jiangxi.post(OWN + "/publications", Map.of("month", month));
    }

    private static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain("7770113", "77701.13");
        return answer;
    }

    private Response shares(Traveller bureau, String tenant, Object bureaus, Object everybody) {
        String path = "/tenants/" + tenant + "/bureau/statistics/sharing";
        return bureau.request()
                .header("If-Match", bureau.request().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("bureaus", bureaus, "everybody", everybody)))
                .put(path);
    }

    private static Map<String, Object> terms(List<String> groups, List<String> breakdowns) {
        return Map.of("groups", groups, "breakdowns", breakdowns);
    }

    @Test
    @Order(1)
    void a_bureau_publishes_a_month_once_and_hands_it_on_as_sdmx() {
        Problem.of(publishes("2099-01")).is(422, "invalid-request").names("month");
        Problem.of(publishes("May")).is(422, "invalid-request").names("month");
        Problem.of(jiangxi.request().get(OWN + DATA)).is(404, "not-found");
        ok(publishes("2019-03"));
        JsonPath published = ok(publishes("2019-03")).jsonPath();

        assertThat(published.getList("items.month")).containsExactly("2019-03");
        assertThat(published.getList("items[0].revisions.revision")).containsExactly(1);
        Response message = ok(jiangxi.request().accept(JSON).get(OWN + DATA));
        assertThat(message.contentType()).startsWith("application/vnd.sdmx.data+json");
        assertThat(message.jsonPath().getString("meta.sender.id")).isEqualTo("PANPRD");
        String lines = ok(jiangxi.request().accept(CSV).get(OWN + DATA)).asString();
        assertThat(lines)
                .contains("CN-JX,VISITORS,ALL,_T,2019-03,330,PERSONS,0,,A,F")
                .contains("CN-JX,REVENUE,ALL,_T,2019-03,990000.00,MONEY,2,CNY,A,F")
                .contains("CN-JX,REVENUE,ORIGIN,JP,2019-03,,MONEY,2,CNY,Q,C");
        assertThat(jiangxi.request().accept("application/xml").get(OWN + DATA).statusCode())
                .isEqualTo(406);
        Problem.of(fujian.request().get("/tenants/fujian/bureau/statistics" + DATA))
                .is(404, "not-found");
    }

    @Test
    @Order(2)
    void what_changes_late_is_a_revision_and_the_one_before_can_still_be_had() {
        database.change("update statistics_day set visitors = visitors + 70 where tenant_id = 'jiangxi'"
                + " and dimension = 'ALL' and day = date '2019-03-14'");
        JsonPath published = ok(publishes("2019-03")).jsonPath();

        assertThat(published.getList("items[0].revisions.revision")).containsExactly(1, 2);
        assertThat(published.getMap("items[0].revisions[1].differences.find { it.indicator == 'VISITORS' }"))
                .containsEntry("before", 330)
                .containsEntry("now", 400);
        String total = "/data/TOURISM_MONTHLY/M.CN-JX.VISITORS.ALL._T";
        assertThat(ok(jiangxi.request().accept(CSV).get(OWN + total)).asString())
                .contains(",400,");
        String first = published.getString("items[0].revisions[0].publishedAt");
        assertThat(ok(jiangxi.request().accept(CSV).queryParam("asOf", first).get(OWN + total))
                        .asString())
                .contains(",330,");
    }

    @Test
    @Order(3)
    void nobody_reads_what_is_not_shared() {
        Problem.of(market.request().get(PUBLIC)).is(404, "not-found");
        Problem.of(market.request().get("/open-data/jiangxi/monthly.csv")).is(404, "not-found");
        assertThat(ok(market.request().get("/open-data/catalog")).asString()).doesNotContain("jiangxi");
        assertThat(wall.read(Actor.person(""), "select count(*) from statistics_published"))
                .containsExactly("0");
        assertThat(wall.read("fujian", "select count(*) from statistics_published where tenant_id = 'jiangxi'"))
                .containsExactly("0");
        assertThat(wall.read("fujian", "select count(*) from statistics_day where tenant_id = 'jiangxi'"))
                .containsExactly("0");
        JsonPath compared = ok(fujian.request()
                        .get("/tenants/fujian/bureau/statistics/comparison?from=2019-03-01&to=2019-03-31&step=month"))
                .jsonPath();
        assertThat(compared.getList("regions.tenant")).containsExactly("fujian");
    }

    @Test
    @Order(4)
    void everybody_reads_what_is_shared_with_everybody_and_no_more() {
        ok(shares(jiangxi, "jiangxi", NOTHING, terms(List.of("VISITS"), List.of("ALL", "ORIGIN"))));

        String lines = ok(market.request().accept(CSV).get(PUBLIC)).asString();
        assertThat(lines)
                .contains("VISITORS,ALL,_T,2019-03,400", "ORIGIN,JP,2019-03,,")
                .doesNotContain("NIGHTS", "FAMILY");
        Response open = ok(market.request().get("/open-data/jiangxi/monthly.json"));
        assertThat(open.jsonPath().getString("license")).startsWith("https://creativecommons.org/");
        assertThat(market.request()
                        .header("If-None-Match", open.header("ETag"))
                        .get("/open-data/jiangxi/monthly.json")
                        .statusCode())
                .isEqualTo(304);
        assertThat(open.header("Cache-Control")).contains("max-age=300");
        assertThat(ok(market.request().get("/open-data/jiangxi/monthly.csv")).asString())
                .startsWith("FREQ,");
        assertThat(ok(market.request().get("/open-data/catalog")).asString())
                .contains("/open-data/jiangxi/monthly.csv");
        assertThat(wall.read(Actor.person(""), "select distinct grouped from statistics_published"))
                .containsExactly("VISITS");
        assertThat(ok(market.request().get("/statistics/structure/dataflow/TOURISM_MONTHLY"))
                        .jsonPath()
                        .getList("data.codelists.id"))
                .contains("CL_CATEGORY");
    }

    @Test
    @Order(5)
    void bureaus_compare_what_is_shared_with_bureaus_and_the_wall_knows() {
        String comparison = "/tenants/fujian/bureau/statistics/comparison?from=2019-03-01&to=2019-03-31&step=month";
        ok(shares(jiangxi, "jiangxi", terms(List.of("VISITS"), List.of("ALL")), NOTHING));

        JsonPath compared = ok(fujian.request().get(comparison)).jsonPath();
        assertThat(compared.getList("regions.tenant")).containsExactly("fujian", "jiangxi");
        assertThat(compared.getList("regions.sum")).containsExactly(510, 400);
        assertThat(ok(fujian.request().get(comparison.replace("comparison", "comparison.csv") + "&indicator=VISITORS"))
                        .asString())
                .contains(",2019-03,2019-03-01,2019-03-31,,510,")
                .contains(",2019-03,2019-03-01,2019-03-31,,400,");
        assertThat(ok(fujian.request().get(comparison.replace("comparison", "comparison.xlsx")))
                        .header("Content-Disposition"))
                .contains("comparison-VISITORS-2019-03-01-2019-03-31.xlsx");
        assertThat(ok(fujian.request().get(comparison + "&indicator=NIGHTS"))
                        .jsonPath()
                        .getList("regions.tenant"))
                .containsExactly("fujian");
        assertThat(ok(fujian.request().get(comparison + "&by=origin&key=JP"))
                        .jsonPath()
                        .getList("regions.tenant"))
                .containsExactly("fujian");
        Problem.of(fujian.request().get(comparison + "&by=origin")).is(422, "invalid-request");
        Problem.of(fujian.request().get(comparison + "&by=operator&key=x")).is(422, "invalid-request");
        String dimensions = "select distinct dimension from statistics_day where tenant_id = 'jiangxi'";
        assertThat(wall.read("fujian", dimensions)).containsExactly("ALL");
        assertThat(wall.read(Actor.operator("fujian", "wuyi-travel"), dimensions))
                .isEmpty();
        assertThat(wall.read(Actor.person(""), dimensions)).isEmpty();
        assertThat(wall.write("fujian", "update statistics_day set visitors = 0 where tenant_id = 'jiangxi'"))
                .isIn("0", Wall.REFUSED);

        ok(shares(jiangxi, "jiangxi", NOTHING, NOTHING));
        assertThat(wall.read("fujian", dimensions)).isEmpty();
        assertThat(ok(fujian.request().get(comparison)).jsonPath().getList("regions.tenant"))
                .containsExactly("fujian");
        Problem.of(market.request().get(PUBLIC)).is(404, "not-found");
    }

    @Test
    @Order(6)
    void what_is_shared_is_set_from_a_day_on_and_its_history_stays() {
        String sharing = OWN + "/sharing";
        Problem.of(jiangxi.put(sharing, Map.of())).is(428, "if-match-missing");
        Problem.of(jiangxi.request()
                        .header("If-Match", "\"0\"")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .put(sharing))
                .is(412, "sharing-changed");
        Problem.of(shares(jiangxi, "jiangxi", terms(List.of("NAMES"), List.of("ALL")), NOTHING))
                .is(422, "invalid-request")
                .names("bureaus.groups");
        assertThat(jiangxi.request().get(sharing).jsonPath().getList("settings.state"))
                .containsExactly("IN_FORCE", "PAST", "PAST");
        assertThat(
                        wall.write(
                                "jiangxi",
                                "insert into statistics_sharing values ('jiangxi', 9, 'PUBLIC', current_date - 9, '{}', '{}', now())"))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write("jiangxi", "delete from statistics_sharing")).isEqualTo(Wall.REFUSED);
        assertThat(database.number("select count(*) from audit_entry where tenant_id = 'jiangxi'"
                        + " and action in ('statistics.shared', 'statistics.published')"))
                .isEqualTo(5);
    }
}
