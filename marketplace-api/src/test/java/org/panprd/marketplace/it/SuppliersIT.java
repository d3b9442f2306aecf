package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.platform.Json;

/** An operator resells of another instance of this platform: connected, taken over, published, and as fresh as it can be. */
@OnTheMarket
@ExtendWith(Elsewhere.Starting.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuppliersIT {
    private static final String TENANT = "fujian";
    private static final String OPERATOR = "minhai-travel";
    private static final String SUPPLIERS = "/tenants/" + TENANT + "/operators/" + OPERATOR + "/suppliers";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String code = "tower-from-afar-" + NUMBERS.incrementAndGet();
    private final String id = TENANT + "." + code;
    private final Market market;
    private final Elsewhere elsewhere;
    private final Traveller owner;
    private final Traveller staff;
    private final WrittenListing listing;
    private final FakeSupplier fake = new FakeSupplier();
    private final LocalDate day = Calendar.today().plusDays(200);
    private String connection = "";
    private Map<String, Object> draft = Map.of();

    SuppliersIT(Market market, Elsewhere elsewhere) {
        this.market = market;
        this.elsewhere = elsewhere;
        owner = Traveller.at(market, TENANT, "/operators/" + OPERATOR + "/owners")
                .reading("en");
        staff = Traveller.at(market, TENANT, "/operators/" + OPERATOR).reading("en");
        listing = new WrittenListing(market, TENANT, OPERATOR, code);
    }

    @BeforeAll
    void takes_a_product_over_and_has_it_published() {
        connection = connected(elsewhere.octo() + "/", elsewhere.account().key());
        Response taken = take(Reselling.TOWER, code);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        draft = staff.request()
                .get("/tenants/" + TENANT + "/operators/" + OPERATOR + "/listings/" + code)
                .jsonPath()
                .getMap("content");
        Map<String, Object> content = new HashMap<>(draft);
        content.put("themes", List.of("city"));
        content.put("picture", "city");
        assertThat(listing.writes(content).statusCode()).isEqualTo(200);
        Response published = listing.published();
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    /** Others count what is on sale. */
    @AfterAll
    void takes_it_from_sale() {
        listing.wants("PAUSED");
        fake.close();
        market.database().change("delete from supplier_option where operator_code = ?", OPERATOR);
    }

    private Response connect(String url, String key) {
        return owner.post(SUPPLIERS, Map.of("name", "From afar", "url", url, "key", key));
    }

    private String connected(String url, String key) {
        Response answer = connect(url, key);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.asString()).doesNotContain(key);
        return answer.jsonPath().getString("id");
    }

    private Response take(String product, String asCode) {
        return owner.post(
                SUPPLIERS + "/" + connection + "/listings",
                Map.of("product", product, "code", asCode, "family", "activity", "place", "mount-taimu"));
    }

    private JsonPath dayHere() {
        return market.request()
                .queryParams(
                        Map.of("option", "daytime", "units", "ADULT:1", "from", day.toString(), "to", day.toString()))
                .get("/listings/{id}/availability", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int vacanciesHere() {
        return dayHere().getInt("days[0].slots[1].vacancies");
    }

    private String statusHere() {
        return dayHere().getString("days[0].status");
    }

    private @Nullable String silentSince() {
        return staff.request()
                .get(SUPPLIERS)
                .jsonPath()
                .getString("items.find { it.id == '%s' }.silentSince".formatted(connection));
    }

    private void leaveThere(int places) {
        assertThat(elsewhere.database().leave("guangdong", "canton-tower-ticket/daytime", day, places))
                .isPositive();
    }

    private void isDue() {
        market.database()
                .change(
                        "update supplier_option set due_at = now(), seen_at = now() - interval '1 hour'"
                                + " where listing_code = ?",
                        code);
    }

    @Nested
    class Connecting {
        @Test
        void shows_who_answers_and_since_when_but_no_key() {
            Response list = staff.request().get(SUPPLIERS);

            assertThat(list.asString()).doesNotContain(elsewhere.account().key());
            assertThat(list.jsonPath().getString("items[0].url")).isEqualTo(elsewhere.octo());
            assertThat(list.jsonPath().getString("items[0].status")).isEqualTo("ACTIVE");
            assertThat(list.jsonPath().getString("items[0].answeredAt")).isNotNull();
            assertThat(list.jsonPath().getString("items[0].silentSince")).isNull();
        }

        @Test
        void is_refused_with_a_key_that_the_supplier_does_not_know() {
            Response refused = connect(elsewhere.octo(), "octo_nobody-knows-this");

            Problem.of(refused).is(409, "supplier-refused").speaks("en");
            assertThat(refused.jsonPath().getString("code")).isEqualTo("FORBIDDEN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/huge", "/page", "/none", "/partly", "/nul", "/away", "/silent"})
        void is_refused_by_whoever_does_not_speak_octo(String what) {
            Problem.of(connect(fake.url(what), "a-secret-key"))
                    .is(503, "supplier-silent")
                    .speaks("en");
            assertThat(fake.led).hasValue(0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://10.1.2.3/octo",
                    "https://169.254.169.254/octo",
                    "https://[::ffff:10.0.0.1]/octo",
                    "http://1.1.1.1/octo",
                    "https://user@octo.example/",
                    "https://octo.example/?a=b"
                })
        void leads_nowhere_inside(String url) {
            Problem.of(connect(url, "a-secret-key")).is(422, "invalid-request").names("url");
        }

        @Test
        void leaves_alone_for_a_while_who_does_not_answer() {
            String good = connected(fake.url("/good"), "a-secret-key");
            String products = SUPPLIERS + "/" + good + "/products";
            for (int i = 0; i < 3; i++) {
                Problem.of(owner.request().get(products)).is(503, "supplier-silent");
            }
            int before = fake.asked.get();

            Problem.of(owner.request().get(products)).is(503, "supplier-silent");

            assertThat(fake.asked).hasValue(before);
        }
    }

    @Nested
    class TakingOver {
        @Test
        void shows_what_there_is_what_it_has_become_and_what_cannot_be_sold_here() {
            JsonPath products = staff.request()
                    .get(SUPPLIERS + "/" + connection + "/products")
                    .jsonPath();

            assertThat(products.getString("items.find { it.id == '%s' }.listing".formatted(Reselling.TOWER)))
                    .isEqualTo(code);
            String inn = "items.find { it.id == '%s' }".formatted(Reselling.INN);
            assertThat(products.getString(inn + ".hindrance")).isEqualTo("PRICED_BY_BOOKING");
            assertThat(products.getString(inn + ".reason")).contains("by the booking");
        }

        @Test
        void writes_a_draft_of_all_that_the_supplier_says() {
            JsonPath content = JsonPath.from(Json.write(draft));

            assertThat(content.getString("title.en")).isEqualTo("Canton Tower observation hall at 433 m");
            assertThat(content.getString("title.zh-Hans")).isEqualTo("广州塔433米观光厅门票");
            assertThat(content.getString("title.zh-Hant")).isEqualTo("廣州塔433米觀光廳門票");
            assertThat(content.getInt("cancellation[0].hoursBefore")).isEqualTo(4);
            assertThat(content.getList("options.code")).containsExactly("daytime", "evening");
            assertThat(content.getList("options[0].startTimes")).containsExactly("10:00", "12:00", "14:00");
            assertThat(content.getInt("options[0].units.find { it.unit == 'CHILD' }.price.base"))
                    .isEqualTo(7_500);
            assertThat(content.getInt("options[0].units.find { it.unit == 'CHILD' }.maxAge"))
                    .isEqualTo(15);
        }

        @Test
        void is_refused_for_what_cannot_be_sold_here_and_for_a_code_that_is_used() {
            Problem.of(take(Reselling.INN, "inn-from-afar"))
                    .is(409, "product-unsuitable")
                    .speaks("en");
            Problem.of(take(Reselling.TOWER, code)).is(422, "invalid-request").names("code");
            Problem.of(take("guangdong.nothing", "nothing-from-afar"))
                    .is(422, "invalid-request")
                    .names("product");
        }

        @Test
        void makes_a_listing_that_travellers_find() {
            List<String> found = Await.until(
                    SOON,
                    () -> market.request()
                            .queryParams(Map.of("q", "Canton Tower observation hall", "limit", 100))
                            .get("/listings")
                            .jsonPath()
                            .getList("items.id", String.class),
                    ids -> ids.contains(id));

            assertThat(found).contains(id);
        }
    }

    @Nested
    class WhatThereIs {
        @Test
        void is_what_the_supplier_says_as_soon_as_somebody_looks() {
            leaveThere(3);
            Await.until(SOON, SuppliersIT.this::vacanciesHere, left -> left == 3);

            leaveThere(0);
            Await.until(SOON, SuppliersIT.this::statusHere, "SOLD_OUT"::equals);

            leaveThere(400);
            Await.until(SOON, SuppliersIT.this::vacanciesHere, left -> left == 400);
        }

        @Test
        void is_not_sold_when_nobody_has_answered_for_long_and_again_once_somebody_does() {
            Await.until(SOON, SuppliersIT.this::statusHere, "AVAILABLE"::equals);
            move(fake.url("/good"));
            // A look that was on its way may still bring what it has seen.
            Await.until(
                    SOON,
                    () -> {
                        isDue();
                        return statusHere();
                    },
                    "CLOSED"::equals);
            assertThat(silentSince()).isNotNull();

            move(elsewhere.octo());

            // A circuit stays open for a while.
            Await.until(Duration.ofSeconds(60), SuppliersIT.this::statusHere, "AVAILABLE"::equals);
        }

        @Test
        void is_not_sold_while_its_operator_has_closed_the_connection() {
            Await.until(SOON, SuppliersIT.this::statusHere, "AVAILABLE"::equals);
            owner.post(SUPPLIERS + "/" + connection + "/status", Map.of("status", "CLOSED"));
            Await.until(SOON, SuppliersIT.this::statusHere, "CLOSED"::equals);

            owner.post(SUPPLIERS + "/" + connection + "/status", Map.of("status", "ACTIVE"));

            Await.until(SOON, SuppliersIT.this::statusHere, "AVAILABLE"::equals);
        }

        @Test
        void costs_what_the_supplier_asks_for_that_day() throws SQLException {
            LocalDate soon = Calendar.today().plusDays(45);
            costsThere(soon, 21_300);
            market.database().change("update supplier_connection set due_at = now() where name = 'From afar'");

            Await.until(
                    SOON,
                    () -> String.valueOf(market.request()
                            .queryParams(Map.of(
                                    "option",
                                    "daytime",
                                    "units",
                                    "ADULT:1",
                                    "from",
                                    soon.toString(),
                                    "to",
                                    soon.toString()))
                            .get("/listings/{id}/availability", id)
                            .jsonPath()
                            .getString("days[0].price[0].amountMinor")),
                    "21300"::equals);
        }

        private void costsThere(LocalDate on, int adult) throws SQLException {
            try (Connection there = elsewhere.database().asSuperuser();
                    Statement change = there.createStatement()) {
                change.executeUpdate("insert into price_plan (tenant_id, listing_code, content, by_day, version) values"
                        + " ('guangdong', 'canton-tower-ticket', '" + Json.write(PricePlan.NONE) + "', true, 1)"
                        + " on conflict (tenant_id, listing_code) do update set by_day = true");
                change.executeUpdate(
                        "insert into price_setting values ('guangdong', 'canton-tower-ticket', 'daytime', '"
                                + on + "', '{\"units\": {\"ADULT\": " + adult + "}}', null, null, 1)"
                                + " on conflict (tenant_id, listing_code, option_code, day) do update set prices = excluded.prices");
            }
        }

        @Test
        void is_waited_for_once_and_not_by_everything_that_is_looked_at() {
            Await.until(SOON, SuppliersIT.this::statusHere, "AVAILABLE"::equals);
            List<Duration> looks = new ArrayList<>();

            move(fake.url("/silent"));
            // Whoever looks just after somebody else is answered without asking.
            Await.until(SOON, () -> isSilentAfter(looks), Boolean::booleanValue);
            move(elsewhere.octo());

            assertThat(looks).allSatisfy(look -> assertThat(look).isLessThan(Duration.ofSeconds(8)));
            Await.until(Duration.ofSeconds(60), () -> isSilentAfter(looks), silent -> !silent);
        }

        private boolean isSilentAfter(List<Duration> looks) {
            long begun = System.nanoTime();
            statusHere();
            looks.add(Duration.ofNanos(System.nanoTime() - begun));
            return silentSince() != null;
        }

        private void move(String url) {
            market.database()
                    .change("update supplier_connection set url = ? where connection_id = ?::uuid", url, connection);
        }
    }
}
