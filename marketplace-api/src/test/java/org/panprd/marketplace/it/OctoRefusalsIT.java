package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

/** What OCTO's resellers get wrong is refused in OCTO's words. */
@OnTheMarket
class OctoRefusalsIT {
    private final Market market;
    private final Reselling reseller;

    OctoRefusalsIT(Market market) {
        this.market = market;
        reseller = Reselling.on(market);
    }

    private static Response refused(Response answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
        assertThat(OctoFormat.faults("error", answer.asString())).isEmpty();
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.headers().hasHeaderWithName("Octo-Capabilities")).isTrue();
        return answer;
    }

    private Response reserved(String member, Object value) {
        Map<String, Object> wish = new HashMap<>(reseller.wish(reseller.freeSlot(60)));
        wish.put(member, value);
        return reseller.reserve(wish);
    }

    @Test
    void keys() {
        refused(Reselling.anybody(market).get("/products"), 401, "UNAUTHORIZED");
        refused(
                Reselling.anybody(market)
                        .header("Authorization", "Bearer octo_wrong")
                        .get("/products"),
                403,
                "FORBIDDEN");
        refused(
                Reselling.anybody(market)
                        .header("Authorization", "Bearer " + market.traveller().token())
                        .get("/products"),
                403,
                "FORBIDDEN");
        refused(reseller.request().queryParam("api_key", reseller.key()).get("/products"), 400, "BAD_REQUEST");
        market.database().change("update reseller_key set revoked_at = now() where reseller_code = ?", reseller.code());
        refused(reseller.request().get("/products"), 403, "FORBIDDEN");
    }

    @Test
    void another_network() {
        market.database()
                .change("update reseller set networks = '{203.0.113.0/24}' where reseller_code = ?", reseller.code());

        refused(reseller.request().get("/products"), 403, "FORBIDDEN");
        assertThat(reseller.request()
                        .header("X-Forwarded-For", "203.0.113.9")
                        .get("/capabilities")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ids() {
        assertThat(refused(reseller.request().get("/products/no.such"), 400, "INVALID_PRODUCT_ID")
                        .jsonPath()
                        .getString("productId"))
                .isEqualTo("no.such");
        refused(reseller.request().get("/products/hainan.yanoda-ticket"), 400, "INVALID_PRODUCT_ID");
        assertThat(refused(reserved("optionId", "midnight"), 400, "INVALID_OPTION_ID")
                        .jsonPath()
                        .getString("optionId"))
                .isEqualTo("midnight");
        refused(reserved("availabilityId", "2027-01-01T03:00:00+08:00"), 400, "INVALID_AVAILABILITY_ID");
        refused(reserved("availabilityId", "2027-01-01T10:00:00Z"), 400, "INVALID_AVAILABILITY_ID");
        refused(reserved("optionId", "evening"), 400, "INVALID_AVAILABILITY_ID");
        refused(reserved("unitItems", List.of(Map.of("unitId", "room"))), 400, "INVALID_UNIT_ID");
        String nobodys = UUID.randomUUID().toString();
        refused(reseller.patch(nobodys, Map.of()), 400, "INVALID_BOOKING_UUID");
        for (String what : List.of("extend", "confirm", "cancel")) {
            assertThat(refused(reseller.post(nobodys, what, Map.of()), 400, "INVALID_BOOKING_UUID")
                            .jsonPath()
                            .getString("uuid"))
                    .isEqualTo(nobodys);
        }
        assertThat(refused(reseller.read("nothing"), 400, "INVALID_BOOKING_UUID")
                        .jsonPath()
                        .getString("uuid"))
                .isEqualTo("nothing");
    }

    @Test
    void bodies() {
        refused(reserved("unitItems", List.of()), 400, "BAD_REQUEST");
        refused(reserved("unitItems", Collections.nCopies(101, Map.of("unitId", "adult"))), 400, "BAD_REQUEST");
        refused(reserved("unitItems", Collections.singletonList(null)), 400, "BAD_REQUEST");
        refused(reserved("currency", "USD"), 400, "BAD_REQUEST");
        refused(reseller.request().get("/bookings"), 400, "BAD_REQUEST");
        refused(
                reseller.request()
                        .body(Map.of("productId", Reselling.TOWER, "optionId", "daytime"))
                        .post("/availability"),
                400,
                "BAD_REQUEST");
        refused(reseller.request().body("[]").post("/bookings"), 400, "BAD_REQUEST");
        refused(reseller.request().body("{").post("/bookings"), 400, "BAD_REQUEST");
        refused(reseller.request().contentType(ContentType.XML).body("<a/>").post("/bookings"), 400, "BAD_REQUEST");
        String wish = Json.write(reseller.wish(reseller.freeSlot(60)));
        refused(reseller.request().contentType(ContentType.XML).body(wish).post("/bookings"), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_of_five_megabytes_announced_or_not(boolean isAnnounced) throws IOException, InterruptedException {
        var post = new RawPost(
                Reselling.octo(market) + "/bookings", reseller.key(), Map.of("Content-Type", "application/json"));

        HttpResponse<String> answer = post.send(isAnnounced, 5 * 1024 * 1024);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_REQUEST", "256 KB");
        assertThat(OctoFormat.faults("error", answer.body())).isEmpty();
    }

    @Test
    void a_change_that_leaves_nobody() {
        String uuid = reserved("notes", "nobody").jsonPath().getString("uuid");

        refused(reseller.patch(uuid, Map.of("unitItems", List.of())), 400, "BAD_REQUEST");
        assertThat(reseller.read(uuid).jsonPath().getList("unitItems")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_000})
    void absurd_times(int minutes) {
        refused(reserved("expirationMinutes", minutes), 400, "BAD_REQUEST");
    }

    @Test
    void texts_that_nothing_can_be_done_with() {
        refused(reserved("resellerReference", "x".repeat(3_000)), 400, "BAD_REQUEST");
        refused(reserved("resellerReference", "a\u0000b"), 400, "BAD_REQUEST");
        refused(reserved("notes", "a\u0000b"), 400, "BAD_REQUEST");
        refused(reseller.request().queryParam("resellerReference", "a\u0000b").get("/bookings"), 400, "BAD_REQUEST");
    }

    @Test
    void days_that_nobody_lives_to_see() {
        String last = "+999999999-12-31";
        Map<String, Object> about = Map.of("productId", Reselling.TOWER, "optionId", "daytime");
        Map<String, Object> days = new HashMap<>(about);
        days.put("localDateStart", last);
        days.put("localDateEnd", last);
        Map<String, Object> slots = new HashMap<>(about);
        slots.put("availabilityIds", List.of(last + "T10:00:00+08:00"));

        refused(reseller.request().body(days).post("/availability/calendar"), 400, "BAD_REQUEST");
        refused(reseller.request().body(days).post("/availability"), 400, "BAD_REQUEST");
        assertThat(reseller.request().body(slots).post("/availability").statusCode())
                .isEqualTo(400);
        assertThat(reserved("availabilityId", last).statusCode()).isEqualTo(400);
    }

    @Test
    void a_confirmation_without_whom_it_is_for() {
        String uuid = reserved("resellerReference", "x").jsonPath().getString("uuid");

        Response refused = refused(reseller.post(uuid, "confirm", Map.of()), 400, "BAD_REQUEST");

        assertThat(refused.jsonPath().getString("errorMessage")).contains("contact.emailAddress");
    }

    @Test
    void more_than_its_contract_lets_it_hold() {
        for (int i = 0; i < 10; i++) {
            assertThat(reserved("notes", "hold " + i).statusCode()).isEqualTo(200);
        }

        refused(reserved("notes", "one more"), 400, "UNPROCESSABLE_ENTITY");
    }

    @Test
    void more_than_its_contract_lets_it_hold_in_each_region_and_more_to_try() {
        market.database().change("update channel_contract set most_held = 1 where reseller_code = ?", reseller.code());
        Map<String, Object> tower = reseller.wish(reseller.freeSlot(60));
        LocalDate day = new Calendar(market).firstDay(Reselling.INN, "ADULT:1", 60);
        Map<String, Object> inn = reseller.wish(day.toString(), "adult");
        inn.put("productId", Reselling.INN);
        inn.put("optionId", "twin");

        assertThat(tried(tower).statusCode()).isEqualTo(200);
        refused(tried(tower), 400, "UNPROCESSABLE_ENTITY");
        Response held = reseller.reserve(tower);
        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
        refused(reseller.reserve(tower), 400, "UNPROCESSABLE_ENTITY");
        assertThat(reseller.reserve(inn).statusCode()).isEqualTo(200);
        refused(reseller.reserve(inn), 400, "UNPROCESSABLE_ENTITY");

        String uuid = held.jsonPath().getString("uuid");
        assertThat(reseller.patch(uuid, Map.of("availabilityId", reseller.freeSlot(63)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reseller.post(uuid, "cancel", Map.of()).statusCode()).isEqualTo(200);
        assertThat(reseller.reserve(tower).statusCode()).isEqualTo(200);
        assertThat(market.database().wronglyCountedHolds()).isEmpty();
    }

    private Response tried(Map<String, Object> wish) {
        return reseller.request().header("Octo-Env", "test").body(wish).post("/bookings");
    }

    @Test
    void more_of_a_day_than_its_contract_lets_it_have() {
        market.database()
                .change("update channel_contract set most_per_day = 5 where reseller_code = ?", reseller.code());
        String slot = reseller.freeSlot(61);
        LocalDate day = LocalDate.parse(slot.substring(0, 10));
        String uuid = reseller.reserve(reseller.wish(slot)).jsonPath().getString("uuid");

        refused(reseller.reserve(reseller.wish(slot)), 400, "UNPROCESSABLE_ENTITY");

        assertThat(reseller.slots(Reselling.TOWER, "daytime", day, day)
                        .jsonPath()
                        .getMap("find { it.id == '" + slot + "' }"))
                .containsEntry("vacancies", 2)
                .containsEntry("status", "LIMITED");
        assertThat(reseller.patch(uuid, Map.of("unitItems", Collections.nCopies(5, Map.of("unitId", "adult"))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reseller.slots(Reselling.TOWER, "daytime", day, day)
                        .jsonPath()
                        .getString("find { it.id == '" + slot + "' }.status"))
                .isEqualTo("SOLD_OUT");
        assertThat(reseller.reserve(reseller.wish(reseller.freeSlot(63))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_range_that_is_reversed_or_too_long() {
        for (String last : List.of("2026-12-01", "2030-01-01")) {
            refused(
                    reseller.request()
                            .body(Map.of(
                                    "productId",
                                    Reselling.TOWER,
                                    "optionId",
                                    "daytime",
                                    "localDateStart",
                                    "2027-01-01",
                                    "localDateEnd",
                                    last))
                            .post("/availability/calendar"),
                    400,
                    "BAD_REQUEST");
        }
    }
}
