package org.panprd.marketplace.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OCTO interface as one reseller uses it. */
final class Octo {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "benchmark";
    private static final Map<String, Object> TICKET =
            Map.of("productId", "guangdong.canton-tower-ticket", "optionId", "daytime");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Octo(String address) {
        this.address = address;
    }

    /** All products, read to their end: how many bytes, and the tag. */
    record Products(long bytes, String tag) {}

    Products products() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request("/products").build(), BodyHandlers.ofInputStream());
        require(answer, 200);
        try (InputStream body = answer.body()) {
            long bytes = body.transferTo(java.io.OutputStream.nullOutputStream());
            return new Products(bytes, answer.headers().firstValue("ETag").orElseThrow());
        }
    }

    /** Asks whether they have changed. */
    Load.Client unchanged(String tag) {
        HttpRequest request = request("/products").header("If-None-Match", tag).build();
        return () -> http.send(request, BodyHandlers.discarding()).statusCode() == 304;
    }

    /** Asks about so many days of the ticket. */
    Load.Client asking(String path, LocalDate first, int days) {
        HttpRequest request = request(path).POST(about(first, days)).build();
        return () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** The slots of these days that can be had. */
    List<String> slots(LocalDate first, int days) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request("/availability").POST(about(first, days)).build(), BodyHandlers.ofString());
        require(answer, 200);
        List<String> slots = new ArrayList<>();
        for (JsonNode slot : JSON.readTree(answer.body())) {
            if (slot.path("available").booleanValue()) {
                slots.add(slot.path("id").stringValue());
            }
        }
        return slots;
    }

    /** Holds one of these slots for one adult. */
    Load.Client reserving(List<String> slots) {
        return () -> {
            Map<String, Object> wish = new java.util.HashMap<>(TICKET);
            wish.put("availabilityId", slots.get(ThreadLocalRandom.current().nextInt(slots.size())));
            wish.put("unitItems", List.of(Map.of("unitId", "adult")));
            HttpRequest request = request("/bookings")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(wish)))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        };
    }

    /** Reads its bookings of the ticket for a day. */
    Load.Client bookings(LocalDate day) {
        HttpRequest request = request("/bookings?productId=guangdong.canton-tower-ticket&localDate=" + day)
                .build();
        return () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static BodyPublisher about(LocalDate first, int days) {
        Map<String, Object> wish = new java.util.HashMap<>(TICKET);
        wish.put("localDateStart", first.toString());
        wish.put("localDateEnd", first.plusDays(days - 1L).toString());
        return BodyPublishers.ofString(JSON.writeValueAsString(wish));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + KEY)
                .header("Octo-Capabilities", "octo/pricing, octo/content")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private static void require(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
