package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String TASTING = "guizhou.maotai-baijiu-tasting";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";
    private static final LocalDate DAY = Calendar.today().plusDays(200);

    private final Database database;
    private final Traveller traveller;

    BadInputIT(Market market) {
        this.database = market.database();
        this.traveller = market.traveller();
    }

    private static Trip inn() {
        return Trip.to(INN, DAY).option("twin");
    }

    private static Trip tasting() {
        return Trip.to(TASTING, DAY).option("tasting").at("09:30");
    }

    private static Map<String, Object> order(Trip trip, String member, @Nullable Object value) {
        Map<String, Object> order = new TreeMap<>(trip.order());
        if (value == null) {
            order.remove(member);
        } else {
            order.put(member, value);
        }
        return order;
    }

    private static Object guest(String unit, String name) {
        return List.of(Map.of("unit", unit, "fullName", name));
    }

    private static Trip many(int items) {
        Trip trip = inn();
        for (int i = 1; i < items; i++) {
            trip.and(INN, DAY).option("twin");
        }
        return trip;
    }

    @Nested
    class Fields {
        static Stream<Arguments> faults() {
            return Stream.of(
                    fault("no such listing", "items[0].listingId", Trip.to("yunnan.nowhere", DAY)),
                    fault("no listing at all", "items[0].listingId", Trip.to("", DAY)),
                    fault("no such option", "items[0].optionId", inn().option("palace")),
                    fault(
                            "the past",
                            "items[0].date",
                            Trip.to(INN, Calendar.today().minusDays(1)).option("twin")),
                    fault(
                            "the far future",
                            "items[0].date",
                            Trip.to(INN, Calendar.today().plusDays(402)).option("twin")),
                    fault("nobody", "items[0].units", inn().adults(0)),
                    fault("a crowd", "items[0].units", inn().adults(10_000)),
                    fault("less than nobody", "items[0].units", inn().adults(-1)),
                    fault("ghosts", "items[0].units", inn().guests(Map.of("GHOST", 1))),
                    fault(
                            "more than the option takes",
                            "items[0].units",
                            tasting().adults(13)),
                    fault(
                            "more than the route takes",
                            "items[0].units",
                            Trip.to(ROUTE, DAY).adults(9)),
                    fault(
                            "a kind that the option has not",
                            "items[0].units",
                            tasting().guests(Map.of("ADULT", 1, "CHILD", 1))),
                    fault(
                            "no start time",
                            "items[0].startTime",
                            Trip.to(TASTING, DAY).option("tasting")),
                    fault("another start time", "items[0].startTime", tasting().at("03:00")),
                    fault("no time at all", "items[0].startTime", tasting().at("noon")),
                    fault("a start time where there is none", "items[0].startTime", inn().at("09:30")),
                    fault("too many nights", "items[0].nights", inn().nights(15)),
                    fault("no nights", "items[0].nights", inn().nights(0)),
                    fault("nights of a tasting", "items[0].nights", tasting().nights(2)),
                    fault("nothing", "items", order(inn(), "items", List.of())),
                    fault("too much", "items", many(21)),
                    fault("no contact", "contact", order(inn(), "contact", null)),
                    fault("no name", "contact.fullName", inn().contact("fullName", " ")),
                    fault("a long name", "contact.fullName", inn().contact("fullName", "名".repeat(101))),
                    fault(
                            "a name of two lines",
                            "contact.fullName",
                            inn().contact("fullName", "Li\r\nBcc: all@x.example")),
                    fault("a name that turns the text", "contact.fullName", inn().contact("fullName", "Li\u202Eming")),
                    fault("a name that hides", "participants[0].fullName", inn().guestsNamed("Wang\u200BFang")),
                    fault("no address", "contact.email", inn().contact("email", "li.ming")),
                    fault("two addresses", "contact.email", inn().contact("email", "a@x.example,b@x.example")),
                    fault("no number", "contact.phone", inn().contact("phone", "call me")),
                    fault(
                            "too few guests",
                            "participants",
                            order(inn().adults(2), "participants", guest("ADULT", "王芳"))),
                    fault(
                            "guests of another kind",
                            "participants[0].unit",
                            order(inn(), "participants", guest("CHILD", "王芳"))),
                    fault("a nameless guest", "participants[0].fullName", inn().guestsNamed("")),
                    fault("a ghost", "participants[0].unit", order(inn(), "participants", guest("GHOST", "王芳"))));
        }

        private static Arguments fault(String what, String field, Object body) {
            return Arguments.of(what, field, body instanceof Trip trip ? trip.order() : body);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("faults")
        void at_fault_are_named_and_nothing_is_done(String what, String field, Object body) {
            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = database.orders();

                Response answer = traveller.reading(language).post("/bookings", traveller.newKey(), body);

                Problem.of(answer).is(422, "invalid-request").speaks(language).names(field);
                assertThat(database.orders()).isEqualTo(before);
            }
        }

        @Test
        void are_named_all_at_once() {
            Response answer = traveller.hold(Trip.to(INN, DAY)
                    .option("palace")
                    .and("yunnan.nowhere", DAY)
                    .and(INN, Calendar.today().minusDays(9)));

            Problem.of(answer)
                    .is(422, "invalid-request")
                    .names("items[0].optionId")
                    .names("items[1].listingId")
                    .names("items[2].date");
        }
    }

    @Nested
    class Keys {
        @Test
        void are_needed_for_everything_that_is_done_once() {
            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = database.orders();

                Response answer = traveller
                        .reading(language)
                        .request()
                        .contentType("application/json")
                        .body(Json.write(inn().order()))
                        .post("/bookings");

                Problem.of(answer).is(400, "idempotency-key-missing").speaks(language);
                assertThat(database.orders()).isEqualTo(before);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"with space", "';--\t", "x"})
        void are_short_and_visible(String key) {
            String tried = key.equals("x") ? "x".repeat(201) : key;

            Problem.of(traveller.hold(inn(), tried)).is(422, "invalid-request").names("Idempotency-Key");
        }

        @Test
        void of_another_request_are_told_apart() {
            String key = traveller.newKey();
            traveller.hold(inn(), key);

            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = database.orders();

                Response answer = traveller.reading(language).hold(inn().nights(3), key);

                Problem.of(answer).is(422, "idempotency-key-reused").speaks(language);
                assertThat(database.orders()).isEqualTo(before);
            }
        }
    }

    @Nested
    class Ids {
        @ParameterizedTest
        @CsvSource({"'',", "/payments,", "/cancel,"})
        void that_nobody_knows_are_not_found(String rest) {
            for (String language : Problem.LANGUAGES) {
                for (String id : List.of(UUID.randomUUID().toString(), "1", "';--")) {
                    Traveller reader = traveller.reading(language);
                    Map<String, Long> before = database.orders();

                    Response answer = rest.isEmpty()
                            ? reader.request().get("/bookings/{id}", id)
                            : reader.request()
                                    .header("Idempotency-Key", traveller.newKey())
                                    .contentType("application/json")
                                    .body(Json.write(
                                            rest.equals("/cancel") ? Map.of() : Map.of("returnUrl", Servers.WEB + "/")))
                                    .post("/bookings/{id}" + rest, id);

                    Problem.of(answer).is(404, "not-found").speaks(language);
                    assertThat(database.orders()).isEqualTo(before);
                }
            }
        }

        @Test
        void of_an_expired_hold_cannot_be_paid_in_any_language() {
            UUID id = traveller.held(inn());
            database.letHoldPass(id);

            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = database.orders();

                Problem.of(traveller.reading(language).startPaying(id))
                        .is(409, "hold-expired")
                        .speaks(language);
                assertThat(database.orders()).isEqualTo(before);
            }
        }
    }
}
