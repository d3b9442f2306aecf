package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;

/** A signed-in person and what they do. */
final class Traveller {
    static final Duration SOON = Duration.ofSeconds(20);

    private final Market market;
    private final String subject;
    private final String token;
    private final String language;

    /** The same person, who reads another language. */
    Traveller in(String otherLanguage) {
        return new Traveller(market, subject, token, otherLanguage);
    }

    private Traveller(Market market, String subject, String token, String language) {
        this.market = market;
        this.subject = subject;
        this.token = token;
        this.language = language;
    }

    static Traveller unknown(Market market) {
        String subject = "traveller-" + UUID.randomUUID();
        return new Traveller(
                market,
                subject,
                market.servers().issuer.token().subject(subject).sign(),
                "en");
    }

    /** Somebody on the staff of a tenant who does not travel. */
    static Traveller member(Market market, String tenant, String... roles) {
        String subject = "staff-" + UUID.randomUUID();
        return new Traveller(
                market,
                subject,
                market.servers()
                        .issuer
                        .token()
                        .subject(subject)
                        .roles()
                        .member(tenant, roles)
                        .sign(),
                "en");
    }

    /** Somebody in those groups of a tenant's organization: {@code /operators/CODE/owners}. */
    static Traveller at(Market market, String tenant, String... groups) {
        String subject = "staff-" + UUID.randomUUID();
        return new Traveller(
                market,
                subject,
                market.servers()
                        .issuer
                        .token()
                        .subject(subject)
                        .roles()
                        .at(tenant, groups)
                        .sign(),
                "en");
    }

    /** Somebody on the platform's own staff. */
    static Traveller platform(Market market) {
        String subject = "staff-" + UUID.randomUUID();
        return new Traveller(
                market,
                subject,
                market.servers()
                        .issuer
                        .token()
                        .subject(subject)
                        .roles("platform")
                        .sign(),
                "en");
    }

    Traveller reading(String other) {
        return new Traveller(market, subject, token, other);
    }

    String subject() {
        return subject;
    }

    String token() {
        return token;
    }

    RequestSpecification request() {
        return market.request(language).header("Authorization", "Bearer " + token);
    }

    String newKey() {
        return UUID.randomUUID().toString();
    }

    Response post(String path, String key, Object body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .post(path);
    }

    Response post(String path, Object body) {
        return post(path, newKey(), body);
    }

    Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(Json.write(body)).put(path);
    }

    /** Sends a file. */
    Response sends(String path, String mediaType, byte[] file) {
        return request().contentType(mediaType).body(file).put(path);
    }

    /** Agrees that something may be done with their data. */
    Traveller agreeing(String purpose) {
        String version = request()
                .get("/me/consents")
                .jsonPath()
                .getString("items.find { it.purpose == '%s' }.textVersion".formatted(purpose));
        Response answer = put("/me/consents/" + purpose, Map.of("textVersion", version));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        return this;
    }

    /** Makes something and gives its id. */
    UUID made(String path, Object body) {
        Response answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    Response hold(Trip trip, String key) {
        return post("/bookings", key, trip.order());
    }

    Response hold(Trip trip) {
        return hold(trip, newKey());
    }

    UUID held(Trip trip) {
        Response response = hold(trip);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return UUID.fromString(response.jsonPath().getString("id"));
    }

    Response startPaying(UUID booking) {
        return post("/bookings/" + booking + "/payments", newKey(), Map.of("returnUrl", Servers.WEB + "/trips"));
    }

    /** Opens the payment and its page, and presses one of the buttons there. */
    PaymentPage pays(UUID booking, String outcome) {
        Response response = startPaying(booking);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return PaymentPage.open(response.jsonPath().getString("redirectUrl")).press(outcome);
    }

    UUID confirmed(Trip trip) {
        UUID booking = held(trip);
        pays(booking, "approve");
        awaits(booking, "CONFIRMED");
        return booking;
    }

    JsonPath sees(UUID booking) {
        return request()
                .get("/bookings/{id}", booking)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Paid for, and waiting until somebody approves of it. */
    UUID pending(Trip trip) {
        UUID booking = held(trip);
        pays(booking, "approve");
        awaits(booking, "PENDING");
        return booking;
    }

    JsonPath awaits(UUID booking, String status) {
        return awaits(booking, status, SOON);
    }

    JsonPath awaits(UUID booking, String status, Duration limit) {
        Await.until(limit, () -> sees(booking).getString("status"), status::equals);
        return sees(booking);
    }

    Response cancels(UUID booking) {
        return cancels(booking, Map.of());
    }

    Response cancels(UUID booking, Map<String, String> cancellation) {
        return post("/bookings/" + booking + "/cancel", newKey(), cancellation);
    }
}
