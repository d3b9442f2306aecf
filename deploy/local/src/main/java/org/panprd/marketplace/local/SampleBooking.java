package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves a running marketplace from outside, over HTTP only: signs a demo account in, finds a cross-province route,
 * books it for two, pays at the sandbox gateway and waits for the confirmation.
 */
public final class SampleBooking {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Integer> PARTY = Map.of("ADULT", 2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String web;
    private final String api;
    private final String token;

    private SampleBooking(String web, String issuer) throws IOException, InterruptedException {
        this.web = web;
        this.api = web + "/api/v1";
        String form = form(Map.of(
                "grant_type", "password",
                "client_id", "marketplace-test",
                "username", "traveller",
                "password", "Marketplace-2026"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        this.token = text(JSON.readTree(send(request, 200)), "access_token");
    }

    /** Arguments: the address of the web and the issuer; ends with status 1 when anything is not as it should be. */
    public static void main(String... arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Usage: SampleBooking WEB_URL ISSUER");
            System.exit(2);
        }
        try {
            new SampleBooking(arguments[0], arguments[1]).run();
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The marketplace at " + arguments[0] + " does not answer: " + e);
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        JsonNode wish = findRoute();
        JsonNode booking = post("/bookings", booking(wish), 201);
        String id = text(booking, "id");
        require(text(booking, "status").equals("ON_HOLD"), "A new booking is not on hold: " + booking);
        System.out.printf("Held %s: %s on %s%n", text(booking, "reference"), wish.path("listingId"), wish.path("date"));

        JsonNode payment = post("/bookings/" + id + "/payments", Map.of("returnUrl", web + "/"), 201);
        approve(text(payment, "redirectUrl"));

        JsonNode confirmed = awaitConfirmed(id);
        System.out.printf(
                "Confirmed %s: %d items, %s%n",
                text(confirmed, "reference"), confirmed.path("items").size(), confirmed.path("totals"));
    }

    /** The first route, on its first day from ten days on that still takes the party. */
    private JsonNode findRoute() throws IOException, InterruptedException {
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
        for (JsonNode card : get("/listings?family=route&limit=20").path("items")) {
            String id = text(card, "id");
            JsonNode days = get("/listings/" + id + "/availability?units=ADULT:2&from=" + from + "&to="
                            + from.plusDays(60))
                    .path("days");
            for (JsonNode day : days) {
                if (day.path("status").stringValue("").equals("AVAILABLE")) {
                    return JSON.valueToTree(Map.of("listingId", id, "date", text(day, "date"), "units", PARTY));
                }
            }
        }
        throw new StartFailure("No route can be had from " + from + " on");
    }

    private static Map<String, Object> booking(JsonNode item) {
        return Map.of(
                "items", List.of(item),
                "contact",
                        Map.of(
                                "fullName", "Li Ming",
                                "email", "traveller@marketplace.example",
                                "phone", "+86 138 0013 8000",
                                "language", "en"),
                "participants",
                        List.of(
                                Map.of("unit", "ADULT", "fullName", "Li Ming"),
                                Map.of("unit", "ADULT", "fullName", "Wang Fang")));
    }

    /** Does what a person does in a browser: opens the gateway's page and presses its button. */
    private void approve(String page) throws IOException, InterruptedException {
        Matcher fields =
                HIDDEN.matcher(send(HttpRequest.newBuilder(URI.create(page)).build(), 200));
        StringJoiner form = new StringJoiner("&").add("outcome=approve");
        while (fields.find()) {
            form.add(form(Map.of(fields.group(1), fields.group(2))));
        }
        String address = page.replaceFirst("\\?.*", "");
        send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                303);
    }

    private JsonNode awaitConfirmed(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode booking = get("/bookings/" + id);
        while (!text(booking, "status").equals("CONFIRMED")) {
            require(System.nanoTime() < deadline, "The booking was paid but not confirmed: " + booking);
            TimeUnit.MILLISECONDS.sleep(250);
            booking = get("/bookings/" + id);
        }
        return booking;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).GET().build(), 200));
    }

    private JsonNode post(String path, Object body, int status) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return JSON.readTree(send(request, status));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        require(
                response.statusCode() == status,
                "%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        return response.body();
    }

    private static String form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        return form.toString();
    }

    private static String text(JsonNode node, String field) {
        String value = node.path(field).stringValue("");
        require(!value.isEmpty(), "No " + field + " in " + node);
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StartFailure(otherwise);
        }
    }
}
