package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bureau may expect, and of what it is told. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsIT {
    private static final String TENANT = "guangxi";
    private static final String ROOM = "/tenants/" + TENANT + "/bureau";
    private static final String ALERTS = ROOM + "/statistics/alerts";
    private static final int HISTORY = 200;
    private static final LocalDate TODAY = Calendar.today();

    private final Market market;
    private final Database database;
    private final Traveller director;
    private final Traveller analyst;

    AlertsIT(Market market) {
        this.market = market;
        database = market.database();
        director = Traveller.at(market, TENANT, "/bureau/directors");
        analyst = Traveller.at(market, TENANT, "/bureau/analysts");
    }

    /** A thousand a day, half as many again on Saturdays; yesterday hardly any. */
    @BeforeAll
    void manyHaveCome() {
        count(1);
        database.change("delete from statistics_forecast where tenant_id = ?", TENANT);
    }

    @AfterAll
    void nobodyHas() {
        count(-1);
        database.change("delete from statistics_forecast where tenant_id = ?", TENANT);
    }

    @AfterEach
    void nothingIsAlerted() {
        database.changeAsSuperuser("delete from statistics_rule where tenant_id = '" + TENANT + "'");
        database.change("delete from operator_notice where operator_code = '*'");
        database.change("delete from notice_reader where operator_code = '*'");
        database.change("delete from outbox where handler = 'notice-mail'");
        database.changeAsSuperuser("delete from allotment where tenant_id = '" + TENANT + "' and at = '23:59'");
    }

    private void count(int sign) {
        for (int ago = 2; ago <= HISTORY; ago++) {
            LocalDate day = TODAY.minusDays(ago);
            add(day, sign * (day.getDayOfWeek().getValue() == 6 ? 1500 : 1000), 0);
        }
        add(TODAY.minusDays(1), sign * 200, 0);
        add(TODAY, sign * 700, 0);
        add(TODAY.plusDays(9), sign * 600, sign * 50);
    }

    private void add(LocalDate day, int visitors, int cancelled) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, day, key, visitors, items, cancelled_items, cancelled)"
                        + " values (?, 'ALL', ?, '*', ?, ?, ?, ?) on conflict (tenant_id, dimension, day, key) do update"
                        + " set visitors = statistics_day.visitors + excluded.visitors,"
                        + " items = statistics_day.items + excluded.items,"
                        + " cancelled_items = statistics_day.cancelled_items + excluded.cancelled_items,"
                        + " cancelled = statistics_day.cancelled + excluded.cancelled",
                TENANT,
                day,
                visitors,
                cancelled * 2,
                cancelled,
                cancelled);
    }

    /** Without a thing if that is empty, and without a percentage if that is 0. */
    private static Map<String, Object> rule(String kind, String thing, int percent) {
        Map<String, Object> rule = new HashMap<>(Map.of("kind", kind));
        if (!thing.isEmpty()) {
            rule.put("thing", thing);
        }
        if (percent != 0) {
            rule.put("percent", percent);
        }
        return rule;
    }

    private String isSet(String kind, String thing, int percent) {
        Response set = director.post(ALERTS, rule(kind, thing, percent));
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        return set.jsonPath().getString("id");
    }

    private List<String> told() {
        return analyst.request().get(ROOM + "/notices").jsonPath().getList("items.text", String.class);
    }

    private void isFull(LocalDate day) {
        database.change(
                "insert into allotment (tenant_id, resource, day, at, capacity, held, sold)"
                        + " values (?, 'place:li-river', ?, '23:59', 100, 0, 93)",
                TENANT,
                day);
    }

    @Test
    void a_bureau_sees_today_and_four_weeks_against_what_was_expected() {
        JsonPath forecast = analyst.request().get(ROOM + "/statistics/forecast").jsonPath();

        assertThat(forecast.getBoolean("known")).isTrue();
        assertThat(forecast.getInt("bandPercent")).isEqualTo(80);
        assertThat(forecast.getList("days")).hasSize(29);
        assertThat(forecast.getString("days[0].date")).isEqualTo(TODAY.toString());
        assertThat(forecast.getInt("days[0].visitors")).isBetween(700, 750);
        assertThat(forecast.getDouble("weekdays[5]")).isCloseTo(1.4, within(0.1));
        for (int ahead = 0; ahead < 7; ahead++) {
            String day = "days[" + ahead + "].";
            assertThat(forecast.getInt(day + "low")).isLessThanOrEqualTo(forecast.getInt(day + "expected"));
            assertThat(forecast.getInt(day + "high")).isGreaterThanOrEqualTo(forecast.getInt(day + "expected"));
        }

        // What was expected in the morning stays so all day, whatever is corrected.
        add(TODAY.minusDays(3), 5_000, 0);
        JsonPath again = analyst.request().get(ROOM + "/statistics/forecast").jsonPath();
        add(TODAY.minusDays(3), -5_000, 0);
        assertThat(again.getList("days.expected")).isEqualTo(forecast.getList("days.expected"));
    }

    @Test
    void nothing_is_expected_where_nobody_has_come_yet() {
        String path = "/tenants/fujian/bureau/statistics/forecast";
        JsonPath forecast = Traveller.at(market, "fujian", "/bureau/analysts")
                .request()
                .get(path)
                .jsonPath();

        assertThat(forecast.getBoolean("known")).isFalse();
        assertThat(forecast.getInt("knownDays")).isLessThan(forecast.getInt("neededDays"));
        assertThat(forecast.getList("days.expected")).containsOnlyNulls();
    }

    @Test
    void a_rule_is_told_once_for_each_thing_and_day() {
        LocalDate full = TODAY.plusDays(5);
        isFull(full);
        isSet("PLACE_LOAD", "li-river", 90);
        isSet("PLACE_LOAD", "yulong-river", 90);
        isSet("CANCELLATIONS", "", 40);
        isSet("VISITORS_FALL", "", 50);
        isSet("VISITORS_FALL", "", 95);

        List<String> told = Await.until(Traveller.SOON, this::told, texts -> texts.size() >= 3);
        assertThat(told).noneMatch(text -> text.contains("Yulong") || text.contains("alert from 95 %"));
        assertThat(told)
                .anySatisfy(text -> assertThat(text).contains("Li River", full.toString(), "93 %", "90 %"))
                .anySatisfy(text -> assertThat(text).contains("Guangxi", TODAY.plusDays(9) + "", "50 %", "40 %"))
                .anySatisfy(text -> assertThat(text).contains("fewer visitors", TODAY.minusDays(1) + "", "8", "50 %"));

        // By then all of them were judged again.
        isFull(full.plusDays(1));
        String next = full.plusDays(1).toString();
        assertThat(Await.until(
                        Traveller.SOON, this::told, texts -> texts.toString().contains(next)))
                .containsAll(told)
                .doesNotHaveDuplicates();
        assertThat(Traveller.at(market, "macau", "/bureau/analysts")
                        .request()
                        .get("/tenants/macau/bureau/notices")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    /** Ten gave up and two stand: how many there were may not be told, so neither may their share. */
    @Test
    void what_is_of_few_is_not_told_as_a_share_either() {
        LocalDate few = TODAY.plusDays(12);
        LocalDate full = TODAY.plusDays(5);
        add(few, 2, 10);
        sold(few, 20, 0, 0, 3);
        sold(full, 200, 100, 150, 50);
        try {
            isSet("CANCELLATIONS", "", 1);
            isSet("PLACE_LOAD", "li-river", 2);

            Await.until(Traveller.SOON, this::told, texts -> texts.toString().contains(full + ""));
            isFull(full.plusDays(1));
            String next = full.plusDays(1).toString();
            // By then all of them were judged again.
            List<String> told = Await.until(
                    Traveller.SOON, this::told, texts -> texts.toString().contains(next));
            assertThat(told)
                    .noneMatch(text -> text.contains(few.toString()))
                    // Of what the bureau has lowered it to, not of what is held.
                    .anySatisfy(text -> assertThat(text).contains("Li River", full.toString(), "50 %"));
        } finally {
            add(few, -2, -10);
        }
    }

    /** Lowered to so many, unless that is 0. */
    private void sold(LocalDate day, int capacity, int lowered, int held, int sold) {
        database.change(
                "insert into allotment (tenant_id, resource, day, at, capacity, lowered_to, held, sold)"
                        + " values (?, 'place:li-river', ?, '23:59', ?, nullif(?, 0), ?, ?)",
                TENANT,
                day,
                capacity,
                lowered,
                held,
                sold);
    }

    @Test
    void a_closed_port_is_told_and_mailed_to_who_wants_it() {
        assertThat(analyst.put(ROOM + "/notices/choices", Map.of("page", List.of("ALERT"), "mail", List.of("ALERT")))
                        .statusCode())
                .isEqualTo(204);
        isSet("PORT_CLOSED", "", 0);
        LocalDate from = LocalDate.of(2098, 1, 1);
        UUID closure = Traveller.platform(market).made("/ports/shuikou/closures", Borders.closure(from, from));

        assertThat(Await.until(Traveller.SOON, this::told, texts -> !texts.isEmpty()))
                .containsExactly("Shuikou is closed from " + from + " on");

        assertThat(database.rows("select payload from outbox where handler = 'notice-mail'"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text("payload")).contains(analyst.subject(), "\"*\""));
        JsonPath list = analyst.request().get(ROOM + "/notices").jsonPath();
        assertThat(list.getInt("unread")).isOne();
        assertThat(analyst.put(ROOM + "/notices/read", Map.of("until", list.getString("latest")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(analyst.request().get(ROOM + "/notices").jsonPath().getInt("unread"))
                .isZero();
        assertThat(Traveller.platform(market)
                        .request()
                        .delete("/ports/shuikou/closures/" + closure)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void rules_are_the_directors_and_read_by_all_of_the_bureau() {
        String id = isSet("PLACE_LOAD", "li-river", 90);
        Problem.of(analyst.post(ALERTS, rule("PLACE_LOAD", "", 90))).is(403, "not-allowed");
        Problem.of(analyst.request().delete(ALERTS + "/" + id)).is(403, "not-allowed");
        JsonPath list = analyst.reading("zh-Hant").request().get(ALERTS).jsonPath();
        assertThat(list.getString("rules[0].title")).isEqualTo("灕江");
        assertThat(list.getList("places.code")).contains("li-river").doesNotContain("yangshuo-west-street");
        assertThat(list.getList("ports.code")).contains("shuikou").doesNotContain("mohan");

        assertThat(director.request().delete(ALERTS + "/" + id).statusCode()).isEqualTo(204);

        Problem.of(director.request().delete(ALERTS + "/" + id)).is(404, "not-found");
        assertThat(analyst.request().get(ALERTS).jsonPath().getList("rules")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING,'',50,kind",
        "PLACE_LOAD,mohan,50,thing",
        "PORT_CLOSED,mohan,0,thing",
        "PLACE_LOAD,'',101,percent",
        "VISITORS_FALL,'',0,percent"
    })
    void a_rule_has_its_bounds(String kind, String thing, int percent, String field) {
        for (String language : Problem.LANGUAGES) {
            Problem.of(director.reading(language).post(ALERTS, rule(kind, thing, percent)))
                    .is(422, "invalid-request")
                    .names(field);
        }
    }

    @Test
    void there_are_only_so_many() {
        for (int i = 0; i < 20; i++) {
            isSet("CANCELLATIONS", "", 99);
        }
        Problem.of(director.post(ALERTS, rule("CANCELLATIONS", "", 99)))
                .is(422, "invalid-request")
                .names("kind");
    }
}
