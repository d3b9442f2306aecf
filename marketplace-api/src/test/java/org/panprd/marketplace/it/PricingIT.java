package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.Json;

/** What an operator sets for prices counts wherever a price is shown, and holds what is bad out. */
@OnTheMarket
class PricingIT {
    private static final String TENANT = "yunnan";
    private static final String LISTING = "lijiang-courtyard-inn";
    private static final String INN = TENANT + "." + LISTING;
    private static final String TWIN = "twin";

    /** Each test has days of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger(110);

    private final Market market;
    private final Prices prices;
    private final LocalDate day;

    PricingIT(Market market) {
        this.market = market;
        prices = new Prices(market, TENANT, LISTING);
        day = new Calendar(market).firstDay(INN, "ADULT:1", DAYS.getAndAdd(3));
    }

    @AfterEach
    void comes_back_as_the_listing_says() {
        prices.has(Prices.NO_PLAN);
        prices.set(day, Map.of("option", TWIN, "until", day.plusDays(2).toString(), "reset", true));
    }

    private Map<String, Object> season(String name, LocalDate from, LocalDate until, long minor) {
        return new HashMap<>(Map.of(
                "name", name,
                "from", from.toString(),
                "until", until.toString(),
                "prices", Map.of(TWIN, Map.of("ROOM", minor))));
    }

    private Trip stay() {
        return Trip.to(INN, day).option(TWIN).nights(1);
    }

    private long quoted() {
        return quote(stay().wish()).getLong("totals[0].amountMinor");
    }

    private JsonPath quote(Map<String, Object> wish) {
        return market.request()
                .contentType(ContentType.JSON)
                .body(Json.write(wish))
                .post("/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> order(String code) {
        Map<String, Object> order = new HashMap<>(stay().order());
        order.put("promotionCode", code);
        return order;
    }

    private long calendar() {
        return new Calendar(market).days(INN, "ADULT:1", day, day).getLong("days[0].price[0].amountMinor");
    }

    @Nested
    class A_plan {
        private final Map<String, Object> spring = Map.of(
                "seasons",
                List.of(season("Spring", day, day.plusDays(2), 200_00)),
                "earlyBird",
                List.of(Map.of("threshold", 100, "percent", 10)));

        @Test
        void is_what_is_quoted_held_shown_and_explained() {
            prices.has(spring);

            assertThat(quoted()).isEqualTo(180_00);
            assertThat(calendar()).isEqualTo(180_00);
            Traveller traveller = market.traveller();
            JsonPath held = traveller.sees(traveller.held(stay()));
            assertThat(held.getLong("totals[0].amountMinor")).isEqualTo(180_00);
            assertThat(held.getString("items[0].discounts[0].rule")).isEqualTo("EARLY_BIRD");
            assertThat(held.getLong("items[0].discounts[0].amount.amountMinor")).isEqualTo(-20_00);
            JsonPath told = prices.tests(Map.of("option", TWIN, "date", day.toString(), "nights", 1))
                    .jsonPath();
            assertThat(told.getList("lines.rule")).containsExactly("SEASON", "SUM", "EARLY_BIRD");
            assertThat(told.getLong("total.amountMinor")).isEqualTo(180_00);
        }

        @Test
        void moves_the_lowest_price_on_the_page_and_in_the_search() {
            prices.has(Map.of("seasons", List.of(season("Sale", day, day, 99_00))));

            String path = "options.find { it.id == 'twin' }.units[0].priceFrom.amountMinor";
            assertThat(market.request().get("/listings/" + INN).jsonPath().getLong(path))
                    .isEqualTo(99_00);
            Await.until(Traveller.SOON, this::found, price -> price == 99_00);
            prices.has(Prices.NO_PLAN);
            Await.until(Traveller.SOON, this::found, price -> price > 99_00);
        }

        private long found() {
            return market.request()
                    .queryParam("q", "Lijiang courtyard inn")
                    .get("/listings")
                    .jsonPath()
                    .getLong("items.find { it.id == '%s' }.priceFrom[0].amountMinor".formatted(INN));
        }

        @Test
        void is_told_when_somebody_else_was_faster_and_wants_to_know_on_what_it_builds() {
            String tag = prices.plan().header("ETag");
            prices.has(spring);

            Problem.of(prices.puts(prices.staff(), tag, Map.of())).is(412, "prices-changed");
            Problem.of(prices.staff()
                            .request()
                            .contentType(ContentType.JSON)
                            .body("{}")
                            .put(prices.planPath()))
                    .is(428, "if-match-missing");
            assertThat(quoted()).isEqualTo(180_00);
        }

        @Test
        void is_its_operators_alone() {
            Traveller rival = Traveller.at(market, TENANT, "/operators/nobody-else");

            Problem.of(rival.request().get(prices.planPath())).is(404, "not-found");
            Problem.of(prices.puts(rival, "\"0\"", Map.of())).is(404, "not-found");
        }

        @Test
        void has_no_seasons_that_overlap() {
            Map<String, Object> plan = Map.of(
                    "seasons",
                    List.of(
                            season("Spring", day, day.plusDays(5), 200_00),
                            season("Easter", day.plusDays(5), day.plusDays(9), 300_00)));
            String tag = prices.plan().header("ETag");

            Response answer = prices.puts(prices.staff(), tag, plan);

            Problem.of(answer).is(422, "invalid-request").names("seasons[1].from");
            assertThat(answer.jsonPath().getString("errors[0].message")).contains("Spring", "Easter");
            for (String language : Problem.LANGUAGES) {
                Problem.of(prices.puts(prices.staff().reading(language), tag, plan))
                        .names("seasons[1].from");
            }
        }

        @ParameterizedTest
        @CsvSource({"0", "-1", "10000001", "9223372036854775807"})
        void has_no_price_that_is_negative_nothing_or_absurd(long minor) {
            Map<String, Object> plan = Map.of("seasons", List.of(season("Bad", day, day, minor)));

            Problem.of(prices.puts(prices.staff(), prices.plan().header("ETag"), plan))
                    .is(422, "invalid-request")
                    .names("seasons[0].prices.twin.ROOM");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "{'groups':[{'threshold':1,'percent':5}]}; groups[0].threshold",
                    "{'earlyBird':[{'threshold':9,'percent':91}]}; earlyBird[0].percent",
                    "{'lastMinute':[{'threshold':9,'percent':0}]}; lastMinute[0].percent",
                    "{'weekdays':[{'weekdays':[8],'percent':90}]}; weekdays[0].weekdays",
                    "{'weekdays':[{'weekdays':[1],'percent':90},{'weekdays':[1],'percent':80}]}; weekdays[1].weekdays",
                    "{'holidayPercent':501}; holidayPercent",
                    "{'seasons':[null]}; seasons[0]",
                    "{'seasons':[{'name':'x'}]}; seasons[0].from",
                    "{'seasons':[{'name':'x','prices':{'none':{}}}]}; seasons[0].prices.none",
                    "{'seasons':[{'name':'x','prices':{'twin':{'ADULT':100}}}]}; seasons[0].prices.twin.ADULT",
                    "{'surprise':1}; surprise"
                })
        void names_what_is_wrong(String plan, String field) {
            Response answer = prices.staff()
                    .request()
                    .header("If-Match", prices.plan().header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(plan.replace('\'', '"'))
                    .put(prices.planPath());

            Problem.of(answer).is(422, "invalid-request").names(field);
        }
    }

    @Nested
    class A_day {
        @Test
        void has_the_price_that_was_set_for_it_whatever_the_season() {
            prices.has(Map.of("seasons", List.of(season("Spring", day, day.plusDays(2), 200_00))));

            prices.set(day, Map.of("option", TWIN, "prices", Map.of("ROOM", 123_00)));

            assertThat(quoted()).isEqualTo(123_00);
            assertThat(calendar()).isEqualTo(123_00);
            JsonPath grid = prices.grid(day).jsonPath();
            String row = "items.find { it.option == 'twin' }";
            assertThat(grid.getList(row + ".prices.ROOM").subList(0, 2)).containsExactly(123_00, 200_00);
            assertThat(grid.getList(row + ".days.date")).containsExactly(day.toString());
            prices.set(day, Map.of("option", TWIN, "reset", true));
            assertThat(quoted()).isEqualTo(200_00);
        }

        @Test
        void asks_for_a_longer_stay() {
            prices.set(day, Map.of("option", TWIN, "minNights", 2));

            Problem.of(market.traveller().hold(stay()))
                    .is(422, "invalid-request")
                    .names("items[0].nights");
            assertThat(new Calendar(market).days(INN, "ADULT:1", day, day).getString("days[0].status"))
                    .isEqualTo("CLOSED");
            assertThat(market.traveller().hold(stay().nights(2)).statusCode()).isEqualTo(201);
        }

        @Test
        void is_sold_until_so_long_before_it() {
            prices.set(day, Map.of("option", TWIN, "cutoffMinutes", 60));

            assertThat(quote(stay().wish()).getBoolean("bookable")).isTrue();
            LocalDate soon = new Calendar(market).firstDay(INN, "ADULT:1", 90);
            prices.set(soon, Map.of("option", TWIN, "cutoffMinutes", 180 * 24 * 60));
            Trip trip = Trip.to(INN, soon).option(TWIN).nights(1);
            Problem.of(market.traveller().hold(trip)).is(409, "not-available");
            assertThat(new Calendar(market).days(INN, "ADULT:1", soon, soon).getString("days[0].status"))
                    .isEqualTo("CLOSED");
            prices.set(soon, Map.of("option", TWIN, "reset", true));
            assertThat(quote(trip.wish()).getBoolean("bookable")).isTrue();
        }

        @Test
        void that_somebody_else_has_set_meanwhile_is_not_overwritten() {
            String tag = prices.grid(day).header("ETag");
            prices.set(day, Map.of("option", TWIN, "prices", Map.of("ROOM", 123_00)));

            Response late = prices.sets(day, tag, Map.of("option", TWIN, "prices", Map.of("ROOM", 456_00)));

            Problem.of(late).is(412, "prices-changed");
            assertThat(late.jsonPath().getString("changed[0].date")).isEqualTo(day.toString());
            assertThat(late.jsonPath().getLong("changed[0].prices.ROOM.amountMinor"))
                    .isEqualTo(123_00);
            assertThat(quoted()).isEqualTo(123_00);
        }

        /** Five days are shown, and days can be set that are not. */
        @Test
        void that_somebody_else_has_set_beyond_what_is_shown_is_not_overwritten() {
            String tag = prices.grid(day).header("ETag");
            LocalDate later = day.plusDays(8);
            prices.set(later, Map.of("option", TWIN, "prices", Map.of("ROOM", 321_00)));

            Response late = prices.sets(
                    day, tag, Map.of("option", TWIN, "until", later.toString(), "prices", Map.of("ROOM", 456_00)));

            Problem.of(late).is(412, "prices-changed");
            assertThat(prices.sets(day, tag, Map.of("option", TWIN, "prices", Map.of("ROOM", 123_00)))
                            .statusCode())
                    .isEqualTo(200);
            prices.set(later, Map.of("option", TWIN, "reset", true));
            prices.set(day, Map.of("option", TWIN, "reset", true));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "{'prices':{'ROOM':0}}; changes[0].prices.ROOM",
                    "{'prices':{'ADULT':100}}; changes[0].prices.ADULT",
                    "{'minNights':0}; changes[0].minNights",
                    "{'minNights':181}; changes[0].minNights",
                    "{'cutoffMinutes':0}; changes[0].cutoffMinutes",
                    "{}; changes[0].reset",
                    "{'reset':true,'minNights':2}; changes[0].reset",
                    "{'minNights':2,'from':'2001-01-01'}; changes[0].from",
                    "{'minNights':2,'option':'none'}; changes[0].option"
                })
        void names_what_is_wrong(String change, String field) {
            Map<String, Object> all = new HashMap<>(Map.of("option", TWIN));
            all.putAll(JsonPath.from(change.replace('\'', '"')).getMap(""));

            Problem.of(prices.sets(day, prices.grid(day).header("ETag"), all))
                    .is(422, "invalid-request")
                    .names(field);
        }
    }

    @Nested
    class A_code {
        @Test
        void takes_something_off_and_says_so() {
            long full = quoted();
            String code = prices.code(Map.of("percent", 25, "mostUses", 5));
            Traveller traveller = market.traveller();

            Response held = traveller.post("/bookings", order(code.toLowerCase(java.util.Locale.ROOT)));

            assertThat(held.statusCode()).as(held.asString()).isEqualTo(201);
            assertThat(held.jsonPath().getLong("totals[0].amountMinor")).isEqualTo(full * 3 / 4);
            assertThat(held.jsonPath().getString("items[0].discounts[0].code")).isEqualTo(code);
            assertThat(prices.uses(code)).isEqualTo(1);
            assertThat(prices.tests(Map.of("option", TWIN, "date", day.toString(), "code", code))
                            .jsonPath()
                            .getLong("total.amountMinor"))
                    .isEqualTo(full * 3 / 4);
        }

        @Test
        void is_given_back_by_a_hold_that_is_not_paid_for_and_not_by_a_booking() {
            String code = prices.code(Map.of("amountMinor", 10_00, "mostUses", 1));
            Traveller traveller = market.traveller();
            UUID held = id(traveller.post("/bookings", order(code)));
            Problem.of(market.traveller().post("/bookings", order(code)))
                    .is(422, "invalid-request")
                    .names("promotionCode");

            assertThat(traveller.cancels(held).statusCode()).isEqualTo(200);
            assertThat(prices.uses(code)).isZero();
            UUID bought = id(traveller.post("/bookings", order(code)));
            traveller.pays(bought, "approve");
            traveller.awaits(bought, "CONFIRMED");
            assertThat(traveller.cancels(bought).statusCode()).isEqualTo(200);

            assertThat(prices.uses(code)).isEqualTo(1);
        }

        @Test
        void that_has_run_out_of_time_is_given_back_too() {
            String code = prices.code(Map.of("percent", 10, "mostUses", 1));
            Traveller traveller = market.traveller();
            UUID held = id(traveller.post("/bookings", order(code)));

            market.database()
                    .change(
                            "update booking set hold_expires_at = now() - interval '1 second' where booking_id = ?",
                            held);
            traveller.awaits(held, "EXPIRED");

            assertThat(prices.uses(code)).isZero();
        }

        @Test
        void is_never_used_more_often_than_it_may_be() throws Exception {
            int limit = 3;
            String code = prices.code(Map.of("percent", 10, "mostUses", limit));
            market.database()
                    .change(
                            "update allotment set capacity = 60 where tenant_id = ? and resource = ? and day = ?::date",
                            TENANT,
                            LISTING + "/" + TWIN,
                            day);
            ExecutorService threads = Executors.newFixedThreadPool(20);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Traveller traveller = market.traveller();
                answers.add(threads.submit(() -> {
                    start.await();
                    return traveller.post("/bookings", order(code)).statusCode();
                }));
            }
            start.countDown();
            List<Integer> given = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                given.add(answer.get());
            }
            threads.shutdown();

            assertThat(given).filteredOn(status -> status == 201).hasSize(limit);
            assertThat(given).allSatisfy(status -> assertThat(status).isIn(201, 409, 422));
            assertThat(prices.uses(code)).isEqualTo(limit);
        }

        @Test
        void that_is_not_for_this_trip_is_a_refused_field() {
            String other = prices.code(Map.of("percent", 10, "mostUses", 5, "travelUntil", "2026-01-01"));
            String over = prices.code(Map.of("percent", 10, "mostUses", 5, "bookUntil", "2026-01-01"));
            for (String code : List.of(other, over, "NOSUCHCODE", "x", "' or 1=1")) {
                for (String language : Problem.LANGUAGES) {
                    Problem.of(market.traveller().reading(language).post("/bookings", order(code)))
                            .is(422, "invalid-request")
                            .names("promotionCode");
                }
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "SUMMER2027; {'percent':91,'mostUses':1}; percent",
                    "SUMMER2027; {'percent':10,'amountMinor':100,'mostUses':1}; percent",
                    "SUMMER2027; {'amountMinor':-5,'mostUses':1}; amountMinor",
                    "SUMMER2027; {'percent':10}; mostUses",
                    "SUMMER2027; {'percent':10,'mostUses':1,'listings':['nobodys']}; listings[0]",
                    "SUMMER2027; {'percent':10,'mostUses':1,'bookFrom':'2027-02-02','bookUntil':'2027-02-01'}; bookUntil",
                    "short; {'percent':10,'mostUses':1}; code"
                })
        void names_what_is_wrong(String code, String terms, String field) {
            Map<String, Object> sent = JsonPath.from(terms.replace('\'', '"')).getMap("");

            Problem.of(prices.puts(code, "\"0\"", sent))
                    .is(422, "invalid-request")
                    .names(field);
        }

        @Test
        void that_somebody_else_has_changed_is_not_overwritten() {
            String code = prices.code(Map.of("percent", 10, "mostUses", 5));

            Problem.of(prices.puts(code, "\"0\"", Map.of("percent", 50, "mostUses", 5)))
                    .is(412, "prices-changed");
        }

        private static UUID id(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            return UUID.fromString(answer.jsonPath().getString("id"));
        }
    }
}
