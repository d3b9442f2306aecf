package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.it.Database.Actor;
import org.panprd.marketplace.platform.Json;

/** Who may sell for us: the platform takes them on, a region's bureau agrees, its operators open what they sell. */
@OnTheMarket
class ResellersIT {
    private static final String RESELLERS = "/platform/resellers";
    private static final String BUREAU = "/tenants/macau/bureau/resellers";
    private static final String OPENINGS = "/tenants/macau/operators/lotus-travel/channel-listings";
    private static final String TOUR = "gongbei-zhuhai-day-tour";
    private static final String MUSEUM = "grand-prix-museum-ticket";
    private static final String MUSEUM_OPENINGS = "/tenants/macau/operators/haojiang-attractions/channel-listings";

    private final Market market;
    private final Database database;
    private final Traveller platform;
    private final Traveller bureau;
    private final Traveller operator;
    private final Traveller museum;

    ResellersIT(Market market) {
        this.market = market;
        database = market.database();
        platform = Traveller.platform(market);
        bureau = Traveller.member(market, "macau", "bureau");
        operator = Traveller.at(market, "macau", "/operators/lotus-travel");
        museum = Traveller.at(market, "macau", "/operators/haojiang-attractions");
    }

    @AfterEach
    void nothing_is_open_any_more() {
        museum.put(MUSEUM_OPENINGS, Map.of("open", false));
    }

    private String applied() {
        Response answer = platform.post(RESELLERS, ChannelSamples.account());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("code");
    }

    private String active() {
        String code = applied();
        assertThat(becomes(code, 1, "ACTIVE").statusCode()).isEqualTo(200);
        return code;
    }

    private static Response changes(Traveller by, String path, long version, Object body) {
        return by.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .put(path);
    }

    private Response becomes(String code, long version, String status) {
        return changes(platform, RESELLERS + "/" + code + "/status", version, Map.of("status", status));
    }

    private Response keyOf(String code) {
        return platform.post(RESELLERS + "/" + code + "/keys", Map.of());
    }

    private JsonPath shown(String code) {
        return platform.request().get(RESELLERS + "/" + code).jsonPath();
    }

    private Response proposes(String code) {
        return platform.put(
                RESELLERS + "/" + code + "/contracts/macau", Map.of("commissionPercent", 12, "mostHeld", 40));
    }

    private Response decides(String code, long version, Map<String, Object> decision) {
        return changes(bureau, BUREAU + "/" + code + "/decision", version, decision);
    }

    private long audited(String action, String id) {
        return database.rows("select count(*) as n from audit_entry where action = ? and object_id = ?", action, id)
                .get(0)
                .number("n");
    }

    @Nested
    class An_account {
        @Test
        void is_taken_on_and_suspended() {
            String code = applied();
            assertThat(shown(code).getMap(""))
                    .containsEntry("status", "APPLIED")
                    .containsEntry("version", 1);
            Problem.of(becomes(code, 1, "SUSPENDED")).is(409, "reseller-status");
            Problem.of(becomes(code, 2, "ACTIVE")).is(412, "reseller-changed");
            Problem.of(platform.put(RESELLERS + "/" + code + "/status", Map.of("status", "ACTIVE")))
                    .is(428, "if-match-missing");
            Problem.of(becomes(code, 1, "APPLIED")).is(422, "invalid-request").names("status");

            assertThat(becomes(code, 1, "ACTIVE").header("ETag")).isEqualTo("\"2\"");
            assertThat(becomes(code, 2, "SUSPENDED").jsonPath().getString("status"))
                    .isEqualTo("SUSPENDED");

            assertThat(audited("reseller.created", code)).isEqualTo(1);
            assertThat(audited("reseller.suspended", code)).isEqualTo(1);
            assertThat(platform.request().get(RESELLERS).jsonPath().getList("items.code", String.class))
                    .contains(code);
        }

        @Test
        void has_a_code_of_its_own_and_is_made_once() {
            Map<String, Object> account = ChannelSamples.account();
            String key = platform.newKey();
            String first = platform.post(RESELLERS, key, account).asString();

            assertThat(platform.post(RESELLERS, key, account).asString()).isEqualTo(first);
            Problem.of(platform.post(RESELLERS, account)).is(409, "reseller-stands");
            Problem.of(platform.post(RESELLERS, Map.of("networks", List.of("here"))))
                    .is(422, "invalid-request")
                    .names("code")
                    .names("name")
                    .names("email")
                    .names("telephone")
                    .names("networks[0]");
        }

        @Test
        void calls_from_networks() {
            String code = applied();
            String path = RESELLERS + "/" + code + "/networks";

            Response changed = changes(platform, path, 1, Map.of("networks", List.of("2001:db8:1::/48")));

            assertThat(changed.jsonPath().getList("networks")).containsExactly("2001:db8:1::/48");
            Problem.of(changes(platform, path, 2, Map.of("networks", List.of("10.0.0.1/8"))))
                    .is(422, "invalid-request")
                    .names("networks[0]");
        }
    }

    @Nested
    class A_key {
        @Test
        void is_told_once_and_kept_as_a_hash() {
            String code = active();
            String once = platform.newKey();
            String path = RESELLERS + "/" + code + "/keys";

            Response first = platform.post(path, once, Map.of());
            Response again = platform.post(path, once, Map.of());

            String key = first.jsonPath().getString("key");
            assertThat(key).startsWith("octo_").hasSizeGreaterThan(40);
            assertThat(first.header("Cache-Control")).contains("no-store");
            assertThat(again.jsonPath().getString("id"))
                    .isEqualTo(first.jsonPath().getString("id"));
            assertThat(again.jsonPath().getString("key")).isNull();
            assertThat(shown(code).getList("keys.hint", String.class)).containsExactly(key.substring(key.length() - 4));
            assertThat(database.number("select count(*) from idempotency where body like '%" + key + "%'"))
                    .isZero();
            assertThat(database.number("select count(*) from audit_entry where object_id like '%" + key + "%'"))
                    .isZero();
            assertThat(audited("reseller-key.issued", first.jsonPath().getString("id")))
                    .isEqualTo(1);
        }

        @Test
        void is_one_of_two_until_it_is_revoked() {
            String code = active();
            String first = keyOf(code).jsonPath().getString("id");
            assertThat(keyOf(code).statusCode()).isEqualTo(201);
            Problem.of(keyOf(code)).is(409, "too-many-keys").speaks("en");

            assertThat(platform.request()
                            .delete(RESELLERS + "/" + code + "/keys/" + first)
                            .statusCode())
                    .isEqualTo(204);

            assertThat(keyOf(code).statusCode()).isEqualTo(201);
            assertThat(shown(code).getList("keys.findAll { it.revokedAt == null }"))
                    .hasSize(2);
            Problem.of(platform.request().delete(RESELLERS + "/" + applied() + "/keys/" + first))
                    .is(404, "not-found");
            Problem.of(platform.request().delete(RESELLERS + "/" + code + "/keys/" + UUID.randomUUID()))
                    .is(404, "not-found");
        }
    }

    @Nested
    class A_contract {
        @Test
        void is_proposed_accepted_on_terms_and_ended() {
            String code = active();
            Problem.of(decides(code, 1, Map.of("decision", "ACCEPT"))).is(404, "not-found");
            assertThat(proposes(code).jsonPath().getString("status")).isEqualTo("PROPOSED");
            Problem.of(decides(code, 7, Map.of("decision", "ACCEPT"))).is(412, "contract-changed");
            Problem.of(decides(code, 1, Map.of("decision", "END"))).is(409, "contract-closed");

            Response accepted =
                    decides(code, 1, Map.of("decision", "ACCEPT", "commissionPercent", 9, "listings", List.of(MUSEUM)));

            assertThat(accepted.jsonPath().getMap(""))
                    .containsEntry("status", "ACTIVE")
                    .containsEntry("commissionPercent", 9)
                    .containsEntry("mostHeld", 40)
                    .containsEntry("listings", List.of(MUSEUM));
            assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
            Problem.of(proposes(code)).is(409, "contract-stands");
            assertThat(decides(code, 2, Map.of("decision", "ACCEPT", "mostHeld", 5, "mostPerDay", 30))
                            .jsonPath()
                            .getMap(""))
                    .containsEntry("commissionPercent", 9)
                    .containsEntry("mostHeld", 5)
                    .containsEntry("mostPerDay", 30)
                    .doesNotContainKey("listings");
            assertThat(decides(code, 3, Map.of("decision", "END")).jsonPath().getString("status"))
                    .isEqualTo("ENDED");
            assertThat(proposes(code).jsonPath().getMap(""))
                    .containsEntry("status", "PROPOSED")
                    .containsEntry("commissionPercent", 12);
            assertThat(audited("channel-contract.accepted", code)).isEqualTo(2);
        }

        @Test
        void is_refused_and_seen_by_its_bureau_alone() {
            String code = active();
            proposes(code);
            assertThat(bureau.request().get(BUREAU).jsonPath().getList("items.reseller", String.class))
                    .contains(code);

            assertThat(decides(code, 1, Map.of("decision", "REFUSE")).jsonPath().getString("status"))
                    .isEqualTo("REFUSED");

            Wall wall = new Wall(database);
            String rows = "select reseller_code from channel_contract where reseller_code = '" + code + "'";
            assertThat(wall.read(new Actor("hongkong", "", "*"), rows)).isEmpty();
            assertThat(wall.read(new Actor("macau", "", "lotus-travel"), rows)).isEmpty();
            assertThat(wall.read(new Actor("macau", "", "*"), rows)).containsExactly(code);
            assertThat(wall.read(new Actor("market", "reseller:" + code, ""), rows))
                    .containsExactly(code);
            assertThat(wall.read(new Actor("market", "reseller:other", ""), rows))
                    .isEmpty();
        }

        @Test
        void keeps_to_bounds_and_to_the_regions_listings() {
            String code = applied();
            Problem.of(proposes(code)).is(409, "reseller-status");
            becomes(code, 1, "ACTIVE");
            Problem.of(platform.put(
                            RESELLERS + "/" + code + "/contracts/macau",
                            Map.of("commissionPercent", 51, "mostHeld", 0)))
                    .is(422, "invalid-request")
                    .names("commissionPercent")
                    .names("mostHeld");
            Problem.of(platform.put(
                            RESELLERS + "/" + code + "/contracts/atlantis",
                            Map.of("commissionPercent", 5, "mostHeld", 1)))
                    .is(404, "not-found");
            proposes(code);
            Problem.of(decides(code, 1, Map.of("decision", "ACCEPT", "listings", List.of("peak-tram"))))
                    .is(422, "invalid-request")
                    .names("listings[0]");
            Problem.of(decides(code, 1, Map.of("decision", "MAYBE")))
                    .is(422, "invalid-request")
                    .names("decision");
        }
    }

    @Nested
    class A_listing {
        private JsonPath openings(Traveller by, String path) {
            return by.request().get(path).jsonPath();
        }

        @Test
        void is_opened_and_closed_by_its_operator() {
            String one = MUSEUM_OPENINGS + "/" + MUSEUM;

            assertThat(museum.put(one, Map.of("open", true)).jsonPath().getList("items.findAll { it.openedAt }.code"))
                    .containsExactly(MUSEUM);
            museum.put(one, Map.of("open", true));
            assertThat(bureau.request().get(BUREAU).jsonPath().getList("listings.findAll { it.open }.code"))
                    .containsExactly(MUSEUM);
            assertThat(museum.put(one, Map.of("open", false)).jsonPath().getList("items.findAll { it.openedAt }"))
                    .isEmpty();

            Problem.of(museum.put(one, Map.of())).is(422, "invalid-request").names("open");
            for (String other : List.of(TOUR, "no-such-listing")) {
                Problem.of(museum.put(MUSEUM_OPENINGS + "/" + other, Map.of("open", true)))
                        .is(404, "not-found");
            }
        }

        @Test
        void that_crosses_a_border_is_opened_as_any_other() {
            operator.put(OPENINGS, Map.of("open", true));

            assertThat(openings(operator, OPENINGS).getString("items.find { it.code == '" + TOUR + "' }.openedAt"))
                    .isNotNull();
            operator.put(OPENINGS, Map.of("open", false));
            assertThat(openings(operator, OPENINGS).getList("items.findAll { it.openedAt }"))
                    .isEmpty();
        }

        @Test
        void with_a_questionnaire_or_that_leads_through_such_a_one_stays_closed() {
            Traveller routes = Traveller.at(market, "hainan", "/operators/nanguo-wellness");
            String path = "/tenants/hainan/operators/nanguo-wellness/channel-listings";

            JsonPath all = openings(routes, path);

            assertThat(all.getString("items.find { it.code == 'three-southern-springs' }.hindrance"))
                    .isEqualTo("QUESTIONNAIRE");
            for (String language : Problem.LANGUAGES) {
                Problem.of(routes.reading(language).put(path + "/three-southern-springs", Map.of("open", true)))
                        .is(409, "not-for-the-channel")
                        .speaks(language);
            }
            routes.put(path, Map.of("open", true));
            JsonPath after = openings(routes, path);
            assertThat(after.getList("items.findAll { it.hindrance && it.openedAt }"))
                    .isEmpty();
            assertThat(after.getList("items.findAll { !it.hindrance && !it.openedAt }"))
                    .isEmpty();
            routes.put(path, Map.of("open", false));
        }
    }

    @Nested
    class A_statement {
        private final Reselling reseller = Reselling.on(market);

        private Response booked() {
            Response held = reseller.request()
                    .body(reseller.wish(reseller.freeSlot(40)))
                    .post("/bookings");
            assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
            return reseller.request().body(Reselling.contact()).post(path(held) + "/confirm");
        }

        private static String path(Response booking) {
            return "/bookings/" + booking.jsonPath().getString("uuid");
        }

        private JsonPath statement(String month) {
            Response answer = platform.request().get(RESELLERS + "/" + reseller.code() + "/statements/" + month);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        private void came(String column, String at, Response booking) {
            database.change(
                    "update booking set " + column + " = ?::timestamptz where booking_id ="
                            + " (select booking_id from channel_booking where uuid = ?::uuid)",
                    at,
                    booking.jsonPath().getString("uuid"));
        }

        @Test
        void says_what_is_owed_on_the_terms_on_which_it_was_sold() {
            Response first = booked();
            Response second = booked();
            int price = first.jsonPath().getInt("pricing.retail");
            int net = first.jsonPath().getInt("pricing.net");
            assertThat(net).isPositive().isLessThan(price);
            database.change(
                    "update channel_contract set commission_percent = 50 where reseller_code = ?", reseller.code());
            assertThat(reseller.request()
                            .body(Map.of())
                            .post(path(second) + "/cancel")
                            .jsonPath()
                            .getString("cancellation.refund"))
                    .isEqualTo("FULL");
            came("confirmed_at", "2026-03-01T00:00:00+08:00", first);
            came("confirmed_at", "2026-03-31T23:59:59+08:00", second);
            came("cancelled_at", "2026-04-01T00:00:00+08:00", second);

            assertThat(statement("2026-03").getMap("items[0]"))
                    .containsEntry("confirmed", 2)
                    .containsEntry("cancelled", 0)
                    .containsEntry("price", money(2 * price))
                    .containsEntry("net", money(2 * net));
            assertThat(statement("2026-04").getMap("items[0]"))
                    .containsEntry("confirmed", 0)
                    .containsEntry("cancelled", 1)
                    .containsEntry("refunded", money(price))
                    .containsEntry("commission", money(net - price))
                    .containsEntry("net", money(-net));
            assertThat(statement("2026-02").getList("items")).isEmpty();
            assertThat(statement("2026-05").getList("items")).isEmpty();
            assertThat(platform.request()
                            .get(RESELLERS + "/" + reseller.code() + "/statements/2026-04.csv")
                            .asString())
                    .contains("\r\n" + reseller.code() + ",2026-04,CNY,0,1,0.00,");
            Problem.of(platform.request().get(RESELLERS + "/" + reseller.code() + "/statements/2026-13"))
                    .is(404, "not-found");
        }

        private static Map<String, Object> money(int minor) {
            return Map.of("currency", "CNY", "amountMinor", minor);
        }
    }

    @Nested
    class A_machine {
        private Response asks(String key, String path) {
            return Reselling.anybody(market)
                    .header("Authorization", "Bearer " + key)
                    .get(path);
        }

        private List<Map<String, Object>> requests(String code) {
            return platform.request()
                    .get(RESELLERS + "/" + code + "/requests")
                    .jsonPath()
                    .getList("items");
        }

        @Test
        void calls_by_its_key_from_its_networks_until_that_is_revoked() {
            String code = active();
            Response issued = keyOf(code);
            String key = issued.jsonPath().getString("key");
            assertThat(asks(key, "/supplier").statusCode()).isEqualTo(403);
            changes(platform, RESELLERS + "/" + code + "/networks", 2, Map.of("networks", List.of()));

            assertThat(asks(key, "/supplier").statusCode()).isEqualTo(200);

            platform.request()
                    .delete(RESELLERS + "/" + code + "/keys/"
                            + issued.jsonPath().getString("id"));
            assertThat(asks(key, "/supplier").statusCode()).isEqualTo(403);
        }

        @Test
        void is_seen_by_what_it_has_asked_for() {
            String code = active();
            changes(platform, RESELLERS + "/" + code + "/networks", 2, Map.of("networks", List.of()));
            String key = keyOf(code).jsonPath().getString("key");
            asks(key, "/supplier");
            asks(key, "/products/none?name=wang");

            List<Map<String, Object>> seen =
                    Await.until(Traveller.SOON, () -> requests(code), found -> found.size() == 2);

            assertThat(seen.get(0))
                    .containsEntry("path", "octo/products/none")
                    .containsEntry("status", 400)
                    .containsEntry("error", "INVALID_PRODUCT_ID")
                    .hasEntrySatisfying(
                            "millis", millis -> assertThat((int) millis).isBetween(0, 20_000));
            assertThat(seen.get(1))
                    .containsEntry("method", "GET")
                    .containsEntry("path", "octo/supplier")
                    .containsEntry("status", 200)
                    .doesNotContainKey("error");
            String path = RESELLERS + "/" + code + "/requests?limit=";
            assertThat(platform.request().get(path + "1").jsonPath().getList("items"))
                    .hasSize(1);
            Problem.of(platform.request().get(path + "1001"))
                    .is(422, "invalid-request")
                    .names("limit");
        }
    }
}
