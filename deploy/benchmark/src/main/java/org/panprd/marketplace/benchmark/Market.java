package org.panprd.marketplace.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** The marketplace's interface as a signed-in traveller uses it. */
final class Market {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String token;

    private Market(String api, String token) {
        this.api = api;
        this.token = token;
    }

    static Market signIn(String api, String issuer) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=password&client_id=marketplace-test"
                                        + "&username=traveller&password=Marketplace-2026"))
                                .build(),
                        BodyHandlers.ofString());
        return new Market(api, JSON.readTree(answer.body()).path("access_token").asString());
    }

    /** Reads the same thing again and again; with a token, or as anybody. */
    Load.Client reading(String path, boolean signedIn) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
        if (signedIn) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpRequest asked = request.build();
        return () -> http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Holds an item for one adult, on a random day. */
    Load.Client holding(Map<String, Object> item, LocalDate first, int days) {
        return () -> {
            Map<String, Object> wish = new TreeMap<>(item);
            wish.put("units", Map.of("ADULT", 1));
            wish.put(
                    "date",
                    first.plusDays(ThreadLocalRandom.current().nextInt(days)).toString());
            String body = JSON.writeValueAsString(Map.of(
                    "items", List.of(wish),
                    "contact",
                            Map.of("fullName", "Li Ming", "email", "li.ming@example.com", "phone", "+86 138 0000 0000"),
                    "participants", List.of(Map.of("unit", "ADULT", "fullName", "Li Ming"))));
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/bookings"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 201;
        };
    }
}
