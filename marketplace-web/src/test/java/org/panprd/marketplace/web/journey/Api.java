package org.panprd.marketplace.web.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another customer of the same API: takes stock away, and counts bookings. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    private Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static Api signIn(String url, String issuer, String account) throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "marketplace-test",
                        "username",
                        account,
                        "password",
                        Visitor.PASSWORD,
                        "scope",
                        "openid organization:*")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new Api(url, JSON.readTree(answer).path("access_token").stringValue(""));
    }

    /** How many bookings the account has, up to a page of them. */
    int bookings() throws IOException, InterruptedException {
        return get("/me/bookings?limit=100").path("items").size();
    }

    /** The published keys that vouchers are checked with. */
    String voucherKeys() throws IOException, InterruptedException {
        return get("/voucher-keys").toString();
    }

    /** Holds every room of that option on that night. */
    void sellOut(String listing, String option, LocalDate night) throws IOException, InterruptedException {
        int rooms = vacancies(listing, option, night);
        assertThat(rooms).as("rooms to take").isBetween(1, 10);
        for (int room = 0; room < rooms; room++) {
            hold(listing, option, night);
        }
        assertThat(vacancies(listing, option, night)).isZero();
    }

    private int vacancies(String listing, String option, LocalDate night) throws IOException, InterruptedException {
        return get("/listings/%s/availability?option=%s&from=%s&to=%s&units=ADULT:1"
                        .formatted(listing, option, night, night))
                .path("days")
                .path(0)
                .path("vacancies")
                .asInt();
    }

    private void hold(String listing, String option, LocalDate night) throws IOException, InterruptedException {
        var body = Map.of(
                "items",
                List.of(Map.of(
                        "listingId",
                        listing,
                        "optionId",
                        option,
                        "date",
                        night.toString(),
                        "nights",
                        1,
                        "units",
                        Map.of("ADULT", 1))),
                "contact",
                Map.of(
                        "fullName", "Chen Hao",
                        "email", "chen.hao@marketplace.example",
                        "phone", "+86 138 0013 8001",
                        "language", "en"),
                "participants",
                List.of(Map.of("unit", "ADULT", "fullName", "Chen Hao")));
        HttpResponse<String> answer = http.send(
                request("/bookings")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Whatever is answered, with a new key for what wants one. */
    HttpResponse<String> send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> send(String method, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Puts in place of what was seen with that tag. */
    void put(String path, Map<String, ?> body, String tag) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }
}
