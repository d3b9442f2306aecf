package org.panprd.marketplace.it;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.panprd.marketplace.local.PayaraServer;
import org.panprd.marketplace.local.Workplace;
import org.panprd.marketplace.platform.Json;

/** Another Payara Micro with the same archive, on the database of the market, to which its way may be closed. */
final class SecondNode implements AutoCloseable {
    private static final Duration DEPLOYED = Duration.ofMinutes(2);
    private static final Duration READY = Duration.ofMinutes(1);

    private final int port = Servers.freePort();
    private final Relay way;
    private final Workplace place;
    private final CompletableFuture<PayaraServer> server;

    /** Starts it while its database is away, and waits until it answers at all. */
    SecondNode(Market market) throws IOException {
        this(market, Map.of(), false);
    }

    /** Starts it while its database can be reached or not, and waits until it answers at all. */
    SecondNode(Market market, boolean reachable) throws IOException {
        this(market, Map.of(), reachable);
    }

    /** Starts it with other values of its configuration, and its database. */
    SecondNode(Market market, Map<String, String> others) throws IOException {
        this(market, others, true);
    }

    private SecondNode(Market market, Map<String, String> others, boolean reachable) throws IOException {
        URI database = URI.create(market.servers().database().substring("jdbc:".length()));
        way = new Relay(database.getPort());
        if (reachable) {
            way.open();
        }
        place = Workplace.open(Path.of("target", "it-node"));
        Map<String, String> configuration = new TreeMap<>(market.servers().configuration());
        configuration.put(
                "marketplace.db.url", market.servers().database().replace(":" + database.getPort(), ":" + way.port));
        configuration.putAll(others);
        Path war = Path.of("target", "marketplace-api.war").toAbsolutePath();
        server = CompletableFuture.supplyAsync(() -> start(war, configuration));
        try {
            Await.until(DEPLOYED, this::isDeployed, Boolean::booleanValue);
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    void openTheWay() {
        way.open();
    }

    void closeTheWay() {
        way.close();
    }

    /** Waits until it says why it refuses to run, and tells what it says. */
    String awaitReason() {
        return Await.until(
                READY,
                () -> String.valueOf(
                        ready().jsonPath().getString("checks.find { it.data?.reason != null }?.data?.reason")),
                reason -> !reason.equals("null"));
    }

    /** What it has logged. */
    List<String> log() throws IOException {
        return Files.readAllLines(place.data().resolve("log/payara.log"));
    }

    /** Waits until its launcher finds it ready. */
    void awaitReady() {
        try {
            server.get(READY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The second node did not become ready", e);
        }
    }

    Response ready() {
        return RestAssured.get("http://127.0.0.1:" + port + "/health/ready");
    }

    Response get(String path) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + port + "/api/v1")
                .header("Accept-Language", "en")
                .get(path);
    }

    Response post(String path, String token, Object body) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + port + "/api/v1")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .post(path);
    }

    @Override
    public void close() {
        place.close();
        way.close();
    }

    private PayaraServer start(Path war, Map<String, String> configuration) {
        try {
            return PayaraServer.start(place, port, Map.of("api", war), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive's own answers come once it has tried to load the catalogue; its health comes before. */
    private boolean isDeployed() {
        if (server.isCompletedExceptionally()) {
            server.join();
        }
        try {
            return get("/nothing").contentType().startsWith("application/problem+json");
        } catch (Exception e) {
            return false;
        }
    }
}
