package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

/** How full places and rooms are, and a place whose bureau lets fewer come on a day. */
@OnTheMarket
class PlaceLoadIT {
    private static final String LISTING = "macau.macau-tower-observation";
    private static final String PLACE = "macau-tower";
    private static final int DAILY = 8000;
    private static final String PATH = "/tenants/macau/bureau/places";

    /** Each test has a day of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger(330);

    private final Market market;
    private final Database database;
    private final Traveller bureau;
    private final Traveller operator;
    private final LocalDate day;

    PlaceLoadIT(Market market) {
        this.market = market;
        database = market.database();
        bureau = Traveller.at(market, "macau", "/bureau/analysts");
        operator = Traveller.at(market, "macau", "/operators/haojiang-attractions");
        day = new Calendar(market).firstDay(LISTING, "ADULT:1", DAYS.getAndAdd(2));
    }

    @AfterEach
    void takes_as_many_as_its_file_says_again() {
        restore(version());
        assertThat(database.wrongCounters()).isEmpty();
    }

    private UUID held(int adults) {
        return market.traveller().held(trip(adults));
    }

    private Trip trip(int adults) {
        return Trip.to(LISTING, day).option("day").adults(adults);
    }

    private Map<String, Object> load() {
        JsonPath load = bureau.request()
                .get(PATH + "/load?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return load.getMap("places.find { it.code == '" + PLACE + "' }.days[0]");
    }

    private String version() {
        return "\"" + load().get("version") + "\"";
    }

    private String path() {
        return PATH + "/" + PLACE + "/capacity/" + day;
    }

    private Response lower(@Nullable Object capacity, String version) {
        return lower(path(), capacity, version);
    }

    private Response lower(String path, @Nullable Object capacity, String version) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "a typhoon"));
        body.put("capacity", capacity);
        return bureau.request()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .put(path);
    }

    private Response restore(String version) {
        return bureau.request().header("If-Match", version).delete(path());
    }

    private String counts() {
        return database.rows(
                        "select held + sold || ' of ' || capacity as counts from allotment"
                                + " where tenant_id = 'macau' and resource = ? and day = ?",
                        "place:" + PLACE,
                        day)
                .get(0)
                .text("counts");
    }

    private String status() {
        return new Calendar(market).days(LISTING, "ADULT:1", day, day).getString("days[0].status");
    }

    @Nested
    class Load {
        @Test
        void is_told_without_telling_of_fewer_than_five() {
            assertThat(load())
                    .containsEntry("capacity", DAILY)
                    .containsEntry("taken", 0)
                    .containsEntry("band", "LOW");

            held(4);
            assertThat(load()).doesNotContainKeys("taken", "percent");

            held(2);
            assertThat(load()).containsEntry("taken", 6).containsEntry("percent", 0);

            assertThat(lower(7, version()).statusCode()).isEqualTo(200);
            assertThat(load()).containsEntry("percent", 86).containsEntry("band", "HIGH");
        }

        @Test
        void is_told_of_rooms_and_seats_too() {
            Trip night = Trip.to("macau.coloane-harbour-house", day).nights(1).adults(1);
            String option = database.rows("select option_code as code from allotment_draw where tenant_id = 'macau'"
                            + " and listing_code = 'coloane-harbour-house' order by 1")
                    .get(0)
                    .text("code");
            market.traveller().confirmed(night.option(option));
            JsonPath few = filled();
            assertThat(few.getString("rooms[0].key")).isEqualTo("*");
            assertThat(few.getInt("rooms[0].days[0].offered")).isPositive();
            assertThat(few.getInt("seats[0].days[0].offered")).isPositive();
            assertThat(few.<Object>get("rooms[0].days[0].sold")).isNull();

            for (int i = 0; i < 4; i++) {
                market.traveller().confirmed(night.option(option));
            }
            assertThat(filled().getInt("rooms[0].days[0].sold")).isEqualTo(5);
        }

        private JsonPath filled() {
            return bureau.request()
                    .get(PATH + "/load?from=" + day + "&to=" + day)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        @Test
        void is_read_by_the_keys_of_the_days() {
            assertThat(database.rows(
                                    "explain select a.day, a.held + a.sold, l.capacity"
                                            + " from allotment a left join place_limit l using (tenant_id, resource, day)"
                                            + " where a.tenant_id = 'macau' and a.resource = any (array['place:macau-tower',"
                                            + " 'place:a-ma-temple']) and a.day between ? and ?",
                                    day,
                                    day.plusDays(61))
                            .toString())
                    .contains("allotment_pkey")
                    .doesNotContain("Seq Scan on allotment");
        }

        @Test
        void is_of_62_days_at_the_most() {
            Problem.of(bureau.request().get(PATH + "/load?from=2027-01-01&to=2027-03-04"))
                    .is(422, "invalid-request")
                    .names("to");
            Problem.of(bureau.request().get(PATH + "/load?from=2027-01-02&to=2027-01-01"))
                    .is(422, "invalid-request")
                    .names("to");
        }
    }

    @Nested
    class Files {
        private Response file(String file) {
            Response answer = bureau.request().get("/tenants/macau/bureau/outlook/" + file);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=");
            return answer;
        }

        @Test
        void name_places_rooms_and_seats_of_these_days() {
            LocalDate day = Calendar.today().plusDays(3);

            String load = file("load.csv?from=" + day + "&to=" + day).asString();

            assertThat(load)
                    .contains(day.toString())
                    .doesNotContain(day.plusDays(1).toString());
            assertThat(load.lines().filter(line -> line.startsWith("Place,"))).isNotEmpty();
            assertThat(load.lines().filter(line -> line.startsWith("Rooms,*,"))).hasSize(1);
        }

        @Test
        void tell_of_the_forecast_and_of_the_coming_holiday() {
            assertThat(file("forecast.csv").asString().lines()).hasSize(1 + 29);
            assertThat(file("holiday.csv").asString().lines().count()).isGreaterThan(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"load", "forecast", "holiday"})
        void are_workbooks_too(String what) {
            assertThat(file(what + ".xlsx").asByteArray()).startsWith((byte) 'P', (byte) 'K');
        }
    }

    @Nested
    class Lowered {
        @Test
        void it_keeps_what_is_held_and_closes_for_everybody_else_at_once() {
            UUID six = held(6);
            assertThat(status()).isEqualTo("AVAILABLE");

            Response answer = lower(4, "\"0\"");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("capacity")).isEqualTo(4);
            assertThat(answer.jsonPath().getInt("dailyCapacity")).isEqualTo(DAILY);
            assertThat(answer.header("ETag")).isEqualTo(version());
            assertThat(counts()).isEqualTo("6 of 6");
            assertThat(status()).isEqualTo("SOLD_OUT");
            Problem.of(market.traveller().hold(trip(1))).is(409, "not-available");
            assertThat(load()).containsEntry("percent", 150).containsEntry("band", "FULL");

            database.letHoldPass(six);
            Await.until(Traveller.SOON, PlaceLoadIT.this::counts, "0 of 4"::equals);
            Problem.of(market.traveller().hold(trip(5))).is(409, "not-available");
            held(4);
            assertThat(counts()).isEqualTo("4 of 4");

            assertThat(restore(version()).statusCode()).isEqualTo(204);
            assertThat(counts()).isEqualTo("4 of " + DAILY);
            assertThat(status()).isEqualTo("AVAILABLE");
        }

        @Test
        void it_is_never_oversold_by_those_who_hold_at_the_same_moment() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<Integer>> holds = IntStream.range(0, 24)
                        .mapToObj(i -> threads.submit(
                                () -> market.traveller().hold(trip(1)).statusCode()))
                        .toList();
                Response answer = lower(5, "\"0\"");
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                int won = 0;
                for (Future<Integer> hold : holds) {
                    int status = hold.get();
                    assertThat(status).isIn(201, 409);
                    won += status == 201 ? 1 : 0;
                }

                assertThat(won).isGreaterThanOrEqualTo(5);
                assertThat(counts()).isEqualTo(won + " of " + won);
                Problem.of(market.traveller().hold(trip(1))).is(409, "not-available");
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void it_tells_the_operators_whose_listings_lead_there_and_stands_in_the_trail() {
            assertThat(lower(3000, "\"0\"").statusCode()).isEqualTo(200);

            String about = "items.find { it.kind == 'BUREAU_MESSAGE' && it.toString().contains('%s') }".formatted(day);
            Object notice = Await.until(
                    Traveller.SOON,
                    () -> operator.request()
                            .get("/tenants/macau/operators/haojiang-attractions/notices")
                            .jsonPath()
                            .get(about),
                    found -> found != null);
            assertThat(String.valueOf(notice)).contains("Macau Tower", "3,000", "a typhoon");
            assertThat(database.number(
                            "select count(*) from operator_notice where tenant_id = 'macau' and operator_code ="
                                    + " 'lotus-travel' and about::json ->> 'messageId' in (select message_id::text from"
                                    + " bureau_message where subject like ?)",
                            "%" + day + "%"))
                    .isZero();
            assertThat(bureau.request()
                            .get("/tenants/macau/audit-entries?limit=100")
                            .jsonPath()
                            .getList("items.findAll { it.action == 'place.lowered' }.object.id", String.class))
                    .contains(PLACE + "/" + day);
        }
    }

    @Nested
    class Refused {
        @Test
        void is_who_has_not_seen_what_somebody_else_has_changed() {
            assertThat(lower(100, "\"0\"").statusCode()).isEqualTo(200);
            String seen = version();

            Problem.of(lower(50, "\"0\"")).is(412, "stock-changed");
            Problem.of(restore("\"0\"")).is(412, "stock-changed");
            assertThat(lower(60, seen).statusCode()).isEqualTo(200);
            Problem.of(restore(seen)).is(412, "stock-changed");
            assertThat(counts()).isEqualTo("0 of 60");
        }

        @Test
        void is_what_makes_no_sense() {
            Problem.of(lower(DAILY + 1, "\"0\"")).is(422, "invalid-request").names("capacity");
            Problem.of(lower(-1, "\"0\"")).is(422, "invalid-request").names("capacity");
            Problem.of(lower(null, "\"0\"")).is(422, "invalid-request").names("capacity");
            Problem.of(lower(PATH + "/" + PLACE + "/capacity/2020-01-01", 1, "\"0\""))
                    .is(422, "invalid-request")
                    .names("date");
            Problem.of(lower(PATH + "/" + PLACE + "/capacity/today", 1, "\"0\""))
                    .is(422, "invalid-request")
                    .names("date");
            Problem.of(lower(PATH + "/nowhere/capacity/" + day, 1, "\"0\"")).is(404, "not-found");
            Problem.of(lower(PATH + "/happiness-street/capacity/" + day, 1, "\"0\""))
                    .is(404, "not-found");
            Problem.of(bureau.put(path(), Map.of("capacity", 1, "reason", "a typhoon")))
                    .is(428, "if-match-missing");
            assertThat(counts()).isEqualTo("0 of " + DAILY);
        }
    }
}
