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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.panprd.marketplace.local.RealmAdministration;
import tools.jackson.databind.json.JsonMapper;

/** The marketplace's interface as signed-in travellers use it, each client as a traveller of their own. */
final class Market {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "Marketplace-2026";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String issuer;
    private final List<String> travellers;
    private final AtomicInteger turn = new AtomicInteger();
    private List<String> tokens = List.of();

    private Market(String api, String issuer, List<String> travellers) {
        this.api = api;
        this.issuer = issuer;
        this.travellers = travellers;
    }

    /** Adds so many travellers. */
    static Market with(int travellers, RealmAdministration realm, String api, String issuer) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= travellers; i++) {
            names.add("benchmark-" + i);
            realm.addTraveller("benchmark-" + i, PASSWORD);
        }
        return new Market(api, issuer, names);
    }

    /** As somebody who is known already. */
    static Market of(String name, String api, String issuer) {
        return new Market(api, issuer, List.of(name));
    }

    /** Signs all of them in; a token lives for five minutes. */
    void signIn() throws IOException, InterruptedException {
        List<String> fresh = new ArrayList<>();
        for (String name : travellers) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "grant_type=password&client_id=marketplace-test&scope=openid+organization:*&username="
                                            + name + "&password=" + PASSWORD))
                            .build(),
                    BodyHandlers.ofString());
            fresh.add(JSON.readTree(answer.body()).path("access_token").stringValue());
        }
        tokens = List.copyOf(fresh);
    }

    private String nextToken() {
        return tokens.get(turn.getAndIncrement() % tokens.size());
    }

    /** Reads the same thing again and again; with a token, or as anybody. */
    Load.Client reading(String path, boolean signedIn) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
        if (signedIn) {
            request.header("Authorization", "Bearer " + nextToken());
        }
        HttpRequest asked = request.build();
        return () -> http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Holds an item for one adult, on a random day. */
    Load.Client holding(Map<String, Object> item, LocalDate first, int days) {
        String token = nextToken();
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

    /** Begins the payment of a held booking, which confirms what costs nothing; whether that was accepted. */
    boolean pay(String booking, String web) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/bookings/" + booking + "/payments"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + nextToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("returnUrl", web))))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 201;
    }
}
