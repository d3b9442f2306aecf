package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

/** Bodies and requests that nobody can do anything with. */
@OnTheMarket
class BadBodiesIT {
    private static final LocalDate DAY = Calendar.today().plusDays(200);

    private final Market market;
    private final Database database;
    private final Traveller traveller;

    BadBodiesIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
    }

    private static Trip inn() {
        return Trip.to("yunnan.lijiang-courtyard-inn", DAY).option("twin");
    }

    static Stream<Arguments> unreadable() {
        String good = Json.write(inn().order());
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("half", good.substring(0, good.length() / 2)),
                Arguments.of("no JSON", "<booking/>"),
                Arguments.of("null", "null"),
                Arguments.of("a list", "[]"),
                Arguments.of("followed by more", good + "{}"),
                Arguments.of("with a member twice", "{\"items\":[]," + good.substring(1)),
                Arguments.of("very deep", "[".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void that_cannot_be_read_are_refused(String what, String body) {
        for (String language : Problem.LANGUAGES) {
            Map<String, Long> before = database.orders();

            Response answer = traveller
                    .reading(language)
                    .request()
                    .header("Idempotency-Key", traveller.newKey())
                    .contentType("application/json")
                    .body(body.getBytes(UTF_8))
                    .post("/bookings");

            Problem.of(answer).is(400, "malformed-body").speaks(language);
            assertThat(database.orders()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bookings", "/quotes"})
    void that_are_missing_are_refused(String path) {
        Problem.of(traveller
                        .request()
                        .noContentType()
                        .header("Idempotency-Key", traveller.newKey())
                        .post(path))
                .is(400, "malformed-body");
    }

    static Stream<Arguments> misfits() {
        String good = Json.write(inn().order());
        return Stream.of(
                Arguments.of("a misspelt member", "kontact", good.replace("\"contact\"", "\"kontact\"")),
                Arguments.of("a date in words", "items[0].date", good.replace(DAY.toString(), "tomorrow")),
                Arguments.of("a day that is none", "items[0].date", good.replace(DAY.toString(), "2027-02-30")),
                Arguments.of("a day as a number", "items[0].date", good.replace("\"" + DAY + "\"", "20500")),
                Arguments.of("half a guest", "items[0].units.ADULT", good.replace("\"ADULT\":1", "\"ADULT\":1.5")),
                Arguments.of(
                        "a guest in words", "items[0].units.ADULT", good.replace("\"ADULT\":1", "\"ADULT\":\"1\"")),
                Arguments.of(
                        "an endless number",
                        "items[0].units.ADULT",
                        good.replace("\"ADULT\":1", "\"ADULT\":99999999999999999999")),
                Arguments.of(
                        "a number as a party",
                        "items[0].units",
                        Json.write(inn().with("units", 5).order())),
                Arguments.of("a list as items", "items", "{\"items\":{}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    void that_do_not_fit_name_the_field(String what, String field, String body) {
        for (String language : Problem.LANGUAGES) {
            Map<String, Long> before = database.orders();

            Response answer = traveller
                    .reading(language)
                    .request()
                    .header("Idempotency-Key", traveller.newKey())
                    .contentType("application/json")
                    .body(body.getBytes(UTF_8))
                    .post("/bookings");

            Problem.of(answer).is(422, "invalid-request").speaks(language).names(field);
            assertThat(database.orders()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_five_megabytes_are_refused_announced_or_not(boolean announced) throws Exception {
        for (String language : Problem.LANGUAGES) {
            Map<String, Long> before = database.orders();

            var answer = RawPost.of(market, traveller).speaking(language).send(announced, 5 * 1024 * 1024);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Language")).contains(language);
            assertThat(answer.body()).contains("/problems/body-too-large");
            assertThat(database.orders()).isEqualTo(before);
        }
    }

    @Test
    void of_another_kind_and_other_methods_are_refused() {
        for (String language : Problem.LANGUAGES) {
            Traveller reader = traveller.reading(language);

            Problem.of(reader.request().contentType("text/plain").body("x").post("/bookings"))
                    .is(415, "unsupported-media-type")
                    .speaks(language);
            Problem.of(reader.request().delete("/bookings"))
                    .is(405, "method-not-allowed")
                    .speaks(language);
            Problem.of(reader.request().get("/no/such/thing"))
                    .is(404, "not-found")
                    .speaks(language);
        }
    }

    static Stream<Arguments> unreadableRequests() {
        return Stream.of(
                Arguments.of("a kind of body that is none", "Content-Type", ";;;", 400, "unreadable-request"),
                Arguments.of("a kind of answer that is none", "Accept", "/", 400, "unreadable-request"),
                Arguments.of("a kind of answer that is not made", "Accept", "image/png", 406, "not-acceptable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableRequests")
    void unreadable_requests_are_answered_with_a_problem(
            String what, String header, String value, int status, String slug) throws Exception {
        for (String language : Problem.LANGUAGES) {
            var answer = RawPost.of(market, traveller)
                    .speaking(language)
                    .with(header, value)
                    .send(true, 10);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Language")).contains(language);
            assertThat(answer.body()).contains("/problems/" + slug);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nothing", "/v2/listings", "/index.html", "/WEB-INF/web.xml"})
    void addresses_outside_the_interface_are_problems_too(String path) {
        for (String language : Problem.LANGUAGES) {
            Response answer = market.request(language)
                    .baseUri(market.servers().api().replace("/v1", ""))
                    .get(path);

            Problem.of(answer).is(404, "not-found").speaks(language);
        }
    }
}
