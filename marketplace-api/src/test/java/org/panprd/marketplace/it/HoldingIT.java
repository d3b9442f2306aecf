package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

@OnTheMarket
class HoldingIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";
    private static final Map<String, String> CURRENCIES = Map.of("guangdong", "CNY", "hongkong", "HKD", "macau", "MOP");

    private final Market market;
    private final Database database;
    private final Calendar calendar;
    private final Traveller traveller;

    HoldingIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.traveller = market.traveller();
    }

    private Trip twoNights(LocalDate day) {
        return Trip.to(INN, day).option("twin").nights(2).adults(3);
    }

    private LocalDate soldOutDay(int daysAhead) {
        LocalDate day = calendar.firstDay(INN, "ADULT:1", daysAhead);
        assertThat(database.sellOut("yunnan", "lijiang-courtyard-inn/twin", day))
                .isEqualTo(1);
        return day;
    }

    private JsonPath quote(Trip trip) {
        return market.request()
                .contentType(ContentType.JSON)
                .body(Json.write(trip.wish()))
                .post("/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Nested
    class Quotes {
        @Test
        void of_a_route_price_each_part_in_its_tenants_currency_and_hold_nothing() {
            LocalDate day = calendar.firstDay(ROUTE, "ADULT:2,CHILD:1", 20);
            Map<String, Long> before = database.orders();

            JsonPath quote = quote(Trip.to(ROUTE, day).guests(Map.of("ADULT", 2, "CHILD", 1)));

            assertThat(quote.getBoolean("bookable")).isTrue();
            List<String> tenants = quote.getList("items[0].parts.tenant.code", String.class);
            assertThat(tenants).hasSizeGreaterThan(5);
            assertThat(quote.getList("items[0].parts.price.currency", String.class))
                    .isEqualTo(tenants.stream().map(CURRENCIES::get).toList());
            for (String currency : CURRENCIES.values()) {
                String ofCurrency = ".findAll { it.%s == '%s' }".formatted("currency", currency);
                assertThat(quote.getLong("totals" + ofCurrency + ".amountMinor.sum()"))
                        .as(currency)
                        .isPositive()
                        .isEqualTo(quote.getLong("items[0].parts.price" + ofCurrency + ".amountMinor.sum()"));
            }
            assertThat(database.orders()).isEqualTo(before);
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void of_what_is_sold_out_tell_the_nearest_dates() {
            LocalDate day = soldOutDay(50);

            JsonPath quote = quote(Trip.to(INN, day).option("twin"));

            assertThat(quote.getBoolean("bookable")).isFalse();
            assertThat(quote.getString("items[0].problems[0].type")).isEqualTo("/problems/not-available");
            assertThat(quote.getString("items[0].problems[0].field")).isEqualTo("items[0].date");
            assertThat(quote.getList("items[0].problems[0].nearestDates", String.class))
                    .isNotEmpty()
                    .doesNotContain(day.toString());
        }
    }

    @Nested
    class Holding {
        @Test
        void takes_rooms_and_nights_out_of_stock_for_fifteen_minutes() {
            LocalDate day = calendar.firstDay(INN, "ADULT:3", 60);

            Response answer = traveller.hold(twoNights(day));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            JsonPath booking = answer.jsonPath();
            UUID id = UUID.fromString(booking.getString("id"));
            assertThat(answer.header("Location")).endsWith("/api/v1/bookings/" + id);
            assertThat(booking.getString("status")).isEqualTo("ON_HOLD");
            assertThat(booking.getInt("items[0].rooms")).isEqualTo(2);
            assertThat(Duration.between(
                            Instant.parse(booking.getString("createdAt")),
                            Instant.parse(booking.getString("holdExpiresAt"))))
                    .isEqualTo(Duration.ofMinutes(15));
            assertThat(database.claims(id)).as("two rooms, two nights").isEqualTo(Map.of("HELD", 4L));
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(traveller.sees(id).getString("contact.fullName")).isEqualTo("李明");
        }

        @Test
        void of_a_route_takes_from_all_its_tenants_at_once() {
            LocalDate day = calendar.firstDay(ROUTE, "ADULT:2", 30);

            UUID id = traveller.held(Trip.to(ROUTE, day).adults(2));

            JsonPath booking = traveller.sees(id);
            assertThat(booking.getList("items.tenant.code", String.class)).contains("guangdong", "hongkong", "macau");
            assertThat(booking.getList("items.route.listingId")).containsOnly(ROUTE);
            assertThat(booking.getList("totals.currency")).containsExactlyInAnyOrder("CNY", "HKD", "MOP");
            assertThat(database.number(
                            "select count(distinct tenant_id) from allotment_claim where booking_id = ?", id))
                    .isEqualTo(3);
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void is_all_or_nothing_and_names_what_cannot_be_had() {
            LocalDate full = soldOutDay(70);
            LocalDate free = calendar.firstDay(INN, "ADULT:1", 72);
            Map<String, Long> before = database.orders();
            int vacancies = calendar.vacancies(INN, "ADULT:1", free);

            Response answer = traveller.hold(
                    Trip.to(INN, free).option("twin").and(INN, full).option("twin"));

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-available");
            assertThat(answer.jsonPath().getList("items.item", Integer.class)).containsExactly(1);
            assertThat(answer.jsonPath().getString("items[0].field")).isEqualTo("items[1].date");
            assertThat(answer.jsonPath().getList("items[0].nearestDates", String.class))
                    .isNotEmpty()
                    .doesNotContain(full.toString());
            assertThat(database.orders()).isEqualTo(before);
            assertThat(calendar.vacancies(INN, "ADULT:1", free)).isEqualTo(vacancies);
        }
    }

    @Nested
    class Repeating {
        private final String key = traveller.newKey();
        private LocalDate day = LocalDate.EPOCH;

        @BeforeEach
        void findDay() {
            day = calendar.firstDay(INN, "ADULT:3", 80);
        }

        @Test
        void the_same_request_gives_the_same_answer_and_holds_once() {
            Response first = traveller.hold(twoNights(day), key);
            Map<String, Long> after = database.orders();

            Response again = traveller.hold(twoNights(day), key);

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(database.orders()).isEqualTo(after);
        }

        @Test
        void a_repetition_in_another_language_says_that_it_speaks_the_first() {
            Response first = traveller.reading("zh-Hant").hold(twoNights(day), key);

            Response again = traveller.reading("en").hold(twoNights(day), key);

            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Content-Language")).isEqualTo("zh-Hant");
        }

        @Test
        void at_the_same_moment_holds_once() {
            long before = database.bookings();

            List<CompletableFuture<Response>> both = List.of(
                    CompletableFuture.supplyAsync(() -> traveller.hold(twoNights(day), key)),
                    CompletableFuture.supplyAsync(() -> traveller.hold(twoNights(day), key)));

            assertThat(both.stream().map(answer -> answer.join().statusCode())).containsOnly(201);
            assertThat(both.stream().map(answer -> answer.join().asString()).distinct())
                    .hasSize(1);
            assertThat(database.bookings()).isEqualTo(before + 1);
        }

        @Test
        void with_another_body_is_refused() {
            traveller.hold(twoNights(day), key);
            Map<String, Long> after = database.orders();

            Response other = traveller.hold(twoNights(day).adults(1), key);

            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-reused");
            assertThat(database.orders()).isEqualTo(after);
        }

        @Test
        void somebody_elses_key_is_another_request() {
            String first = traveller.hold(twoNights(day), key).jsonPath().getString("id");

            Response other = market.traveller().hold(twoNights(day), key);

            assertThat(other.statusCode()).isEqualTo(201);
            assertThat(other.jsonPath().getString("id")).isNotEqualTo(first);
        }
    }

    @Nested
    class Expiring {
        @Test
        void gives_the_stock_back_within_five_seconds() {
            LocalDate day = calendar.firstDay(INN, "ADULT:3", 90);
            int before = calendar.vacancies(INN, "ADULT:1", day);
            UUID id = traveller.held(twoNights(day));
            int whileHeld = calendar.vacancies(INN, "ADULT:1", day);

            database.letHoldPass(id);
            JsonPath booking = traveller.awaits(id, "EXPIRED", Duration.ofSeconds(5));

            assertThat(whileHeld).isEqualTo(before - 2);
            assertThat(booking.getList("items.status")).containsOnly("EXPIRED");
            assertThat(database.claims(id)).isEqualTo(Map.of("RELEASED", 4L));
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(calendar.vacancies(INN, "ADULT:1", day)).isEqualTo(before);
        }
    }
}
