package org.panprd.marketplace.it;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.panprd.marketplace.local.PayaraServer;
import org.panprd.marketplace.local.StartFailure;
import org.panprd.marketplace.local.Workplace;

/** Another Payara Micro with the same archive; the way to its database, which is the market's, is closed at first. */
final class SecondNode implements AutoCloseable {
    private static final Duration SOON = Duration.ofMinutes(2);

    private final int port = Servers.freePort();
    private final Relay way;
    private final Workplace place;
    private final Map<String, String> configuration;
    private volatile CompletableFuture<PayaraServer> server;

    /**
     * Begins to start it.
     *
     * @param others what its configuration says otherwise than the market's
     */
    SecondNode(Market market, Map<String, String> others) throws IOException {
        this(market, "node", others);
    }

    /** The same in another folder, so that both can be there at a time. */
    SecondNode(Market market, String folder, Map<String, String> others) throws IOException {
        String database = market.servers().database();
        int target = URI.create(database.substring("jdbc:".length())).getPort();
        way = new Relay(target);
        place = Workplace.open(market.servers().folder.resolve(folder));
        configuration = new TreeMap<>(market.servers().configuration());
        configuration.put("marketplace.db.url", database.replace(":" + target, ":" + way.port));
        configuration.put("marketplace.api.url", url() + "/api");
        configuration.put(PayaraServer.JVM_OPTIONS, PayaraServer.SHORT_LIVED);
        configuration.putAll(others);
        server = CompletableFuture.supplyAsync(this::start);
    }

    void openTheWay() {
        way.open();
    }

    void closeTheWay() {
        way.close();
    }

    /** Waits until the archive answers, ready or not: it does once it has tried to load the catalogue. */
    void awaitAnswers() {
        Await.until(SOON, this::answers, Boolean::booleanValue);
    }

    /** Waits until its launcher finds it ready. */
    void awaitReady() {
        try {
            server.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The second node did not become ready", e);
        }
    }

    /** Waits until it has ended by itself; what its launcher then tells the person who has started it. */
    String awaitEnd() {
        try {
            server.get(SOON.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("The second node is ready");
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The second node does not end", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                return String.valueOf(failure.getMessage());
            }
            throw new AssertionError("The second node was not started", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Response ready() {
        return RestAssured.get(url() + "/health/ready");
    }

    Response get(String path) {
        return RestAssured.given()
                .baseUri(url() + "/api/v1")
                .header("Accept-Language", "en")
                .get(path);
    }

    /** Without a word, as when its machine loses its power. */
    void dies() {
        String folder = place.data().toString();
        ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains(folder))
                .forEach(ProcessHandle::destroyForcibly);
        Await.until(SOON, this::answers, answers -> !answers);
    }

    /** At the same address, after it has died; waits until it is ready. */
    void startsAgain() {
        server = CompletableFuture.supplyAsync(this::start);
        awaitReady();
    }

    String octo() {
        return "http://127.0.0.1:" + port + "/api/octo";
    }

    @Override
    public void close() {
        place.close();
        way.close();
    }

    private PayaraServer start() {
        try {
            Path war = Path.of("target", "marketplace-api.war").toAbsolutePath();
            return PayaraServer.start(place, port, Map.of("api", war), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
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
