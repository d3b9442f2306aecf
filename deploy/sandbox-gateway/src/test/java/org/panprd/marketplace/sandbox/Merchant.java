package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant over real HTTP: calls the gateway, and hears its notifications. */
final class Merchant implements AutoCloseable {
    static final String SECRET = "shared by both";

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer ears;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final String gateway;
    private Signature signature = new Signature(SECRET);
    private Clock clock = Clock.systemUTC();

    Merchant(String gateway) throws IOException {
        this.gateway = gateway;
        ears = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ears.createContext("/hear", this::hear);
        ears.start();
    }

    String notifyUrl() {
        return "http://127.0.0.1:" + ears.getAddress().getPort() + "/hear";
    }

    Merchant with(Signature other) {
        signature = other;
        return this;
    }

    Merchant at(Instant time) {
        clock = Clock.fixed(time, ZoneOffset.UTC);
        return this;
    }

    /** The next notifications are answered with these, those after with 204. */
    void willAnswer(int... statuses) {
        synchronized (answers) {
            for (int status : statuses) {
                answers.add(status);
            }
        }
    }

    String order(String reference) {
        return """
                {"reference": "%s", "amounts": [{"currency": "CNY", "amountMinor": 12800}, {"currency": "HKD", "amountMinor": 5000}],
                 "description": "Karst & <b>water</b>", "language": "en",
                 "returnUrl": "http://127.0.0.1:1/back?booking=7", "notifyUrl": "%s"}""".formatted(reference, notifyUrl());
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header(Signature.HEADER, signature.sign(clock.instant(), body))
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer create(String key, String body) throws IOException, InterruptedException {
        return post("/v1/payments", body, "Idempotency-Key", key);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header(Signature.HEADER, signature.sign(clock.instant(), path))
                .build());
    }

    Answer view(String paymentId) throws IOException, InterruptedException {
        return get("/v1/payments/" + paymentId);
    }

    /** Without a signature, as a browser does. */
    Answer browse(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    Answer submit(String address, Map<String, String> form) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Opens the page and presses a button on it. */
    Answer choose(Answer created, String outcome) throws IOException, InterruptedException {
        String page = created.json().get("pageUrl").asString();
        return submit(page, Map.of("token", token(browse(page).body()), "outcome", outcome));
    }

    static String token(String page) {
        return page.replaceFirst("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
    }

    Heard hears() throws InterruptedException {
        Heard next = heard.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No notification within " + DEADLINE);
        }
        return next;
    }

    int unheard() {
        return heard.size();
    }

    @Override
    public void close() {
        ears.stop(0);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
        return new Answer(response, json);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String header = exchange.getRequestHeaders().getFirst(Signature.HEADER);
            int status;
            synchronized (answers) {
                status = answers.isEmpty() ? 204 : answers.remove();
            }
            exchange.sendResponseHeaders(status, -1);
            heard.add(new Heard(
                    json.readTree(body), new Signature(SECRET).verify(header, clock.instant(), body), status));
        }
    }

    /** A notification, whether its signature was right, and what was answered. */
    record Heard(JsonNode event, boolean isSigned, int answered) {
        String type() {
            return event.get("type").asString();
        }

        String eventId() {
            return event.get("eventId").asString();
        }
    }

    /** What the gateway answered. */
    record Answer(HttpResponse<String> response, JsonMapper mapper) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return mapper.readTree(body());
        }

        String text(String field) {
            return json().get(field).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
