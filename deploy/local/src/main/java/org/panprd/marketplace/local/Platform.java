package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.sandbox.SandboxGateway;

/** The whole marketplace, running on this machine; closing it stops everything that it started. */
public final class Platform implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final Workplace place;
    private final ExecutorService threads;
    private final CompletableFuture<String> trouble;
    private volatile @Nullable SandboxGateway gateway;
    private volatile @Nullable KeycloakServer keycloak;
    private boolean closed;

    private Platform(Settings settings, Progress progress, Workplace place) {
        this.settings = settings;
        this.progress = progress;
        this.place = place;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "start");
            thread.setDaemon(true);
            return thread;
        });
        this.trouble = place.lost().thenApply(Child::describeEnd);
    }

    /** Starts everything and returns once both archives say that they are ready. */
    public static Platform start(Settings settings, PrintStream out) throws IOException {
        Platform platform = prepare(settings, new Progress(out));
        try {
            platform.boot();
            return platform;
        } catch (StartFailure e) {
            platform.close();
            throw e;
        }
    }

    /** Checks the settings and takes the data folder; starts nothing yet. */
    static Platform prepare(Settings settings, Progress progress) throws IOException {
        Workplace place = Workplace.open(settings.data(), settings.servers());
        try {
            settings.requireUsable();
            if (settings.fresh()) {
                place.empty();
            }
            return new Platform(settings, progress, place);
        } catch (StartFailure e) {
            place.close();
            throw e;
        }
    }

    /**
     * PostgreSQL, Redis, Keycloak and the gateway side by side; Payara as soon as the schema is there, for it needs
     * Keycloak only when somebody signs in. The first failure ends the waiting.
     */
    void boot() {
        CompletableFuture<String> database = begin(this::prepareDatabase);
        CompletableFuture<RedisServer> redis =
                begin(() -> progress.step("Redis", () -> RedisServer.start(place, settings.port(Port.REDIS))));
        CompletableFuture<KeycloakServer> identity = begin(this::startKeycloak);
        CompletableFuture<SandboxGateway> payments = begin(this::startGateway);
        CompletableFuture<PayaraServer> web = CompletableFuture.allOf(database, redis, payments)
                .thenApplyAsync(
                        nothing -> calling(
                                () -> startPayara(database.join(), redis.join().url())),
                        threads);
        CompletableFuture<Void> all = CompletableFuture.allOf(web, identity);
        for (CompletableFuture<?> part : List.of(database, redis, identity, payments, web)) {
            var unused = part.whenComplete((result, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        var unused = trouble.thenAccept(message -> all.completeExceptionally(new StartFailure(message)));
        try {
            all.join();
        } catch (CompletionException e) {
            throw asStartFailure(e);
        }
    }

    /** Public address of the web, without a slash at its end. */
    public String web() {
        return "http://127.0.0.1:" + settings.port(Port.WEB);
    }

    /** Address of the API, without a slash at its end. */
    public String api() {
        return web() + "/api";
    }

    /** Issuer of the tokens; the realm's endpoints are below it. */
    public String issuer() {
        return "http://127.0.0.1:" + settings.port(Port.KEYCLOAK) + "/realms/marketplace";
    }

    /** Address of the sandbox payment gateway. */
    public String paymentGateway() {
        return "http://127.0.0.1:" + settings.port(Port.GATEWAY);
    }

    /** JDBC address of the marketplace's database. */
    public String database() {
        return "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/marketplace";
    }

    /** The realm's accounts, for who needs more of them than the development realm has. */
    public RealmAdministration realm() throws IOException {
        return Objects.requireNonNull(keycloak).administration();
    }

    /** The folder that mail is written to, a file for each message. */
    public Path mail() {
        return place.data().resolve("mail");
    }

    /** Completes with a description when a server has ended though nobody asked it to. */
    public CompletableFuture<String> trouble() {
        return trouble;
    }

    /** Something the person should know though everything runs. */
    Optional<String> notice() {
        KeycloakServer server = keycloak;
        return server != null && !server.isCurrent()
                ? Optional.of("The realm file has changed since this data folder was made; --fresh imports it.")
                : Optional.empty();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        place.close();
        SandboxGateway running = gateway;
        if (running != null) {
            running.close();
        }
        threads.shutdownNow();
    }

    private String prepareDatabase() throws Exception {
        PostgresServer server =
                progress.step("PostgreSQL", () -> PostgresServer.start(place, settings.port(Port.POSTGRES)));
        return progress.step("Schema", server::prepare);
    }

    private KeycloakServer startKeycloak() throws Exception {
        Secrets secrets = place.secrets();
        RealmClients clients =
                new RealmClients(web(), secrets.get("oidc.client-secret"), secrets.get("staff.client-secret"));
        KeycloakServer server = progress.step(
                "Keycloak",
                () -> KeycloakServer.start(
                        place, settings.port(Port.KEYCLOAK), settings.port(Port.MANAGEMENT), clients));
        keycloak = server;
        return server;
    }

    private SandboxGateway startGateway() throws Exception {
        SandboxGateway server = progress.step(
                "Sandbox payment gateway",
                () -> SandboxGateway.start(
                        settings.port(Port.GATEWAY), place.secrets().get("payment.secret")));
        gateway = server;
        return server;
    }

    private PayaraServer startPayara(String database, String redis) throws Exception {
        Map<String, String> configuration = configuration(database, redis);
        return progress.step(
                "Payara Micro with the API and the web",
                () -> PayaraServer.start(
                        place,
                        settings.port(Port.WEB),
                        Map.of(
                                "api",
                                settings.wars().get(0),
                                "/",
                                settings.wars().get(1)),
                        configuration));
    }

    private Map<String, String> configuration(String database, String redis)
            throws IOException, GeneralSecurityException {
        Secrets secrets = place.secrets();
        Map<String, String> properties = new HashMap<>();
        properties.put("marketplace.db.url", database);
        properties.put("marketplace.db.user", "marketplace_app");
        properties.put("marketplace.db.password", secrets.get("database.application.password"));
        properties.put("marketplace.redis.url", redis);
        properties.put("marketplace.oidc.issuer", issuer());
        properties.put("marketplace.oidc.audience", "marketplace-api");
        properties.put("marketplace.oidc.client-id", RealmClients.WEB);
        properties.put("marketplace.oidc.client-secret", secrets.get("oidc.client-secret"));
        properties.put("marketplace.staff.client-secret", secrets.get("staff.client-secret"));
        properties.put("marketplace.web.url", web());
        properties.put("marketplace.api.url", api());
        properties.put("marketplace.payment.gateway-url", paymentGateway());
        properties.put("marketplace.payment.secret", secrets.get("payment.secret"));
        properties.put("marketplace.mail.from", "no-reply@marketplace.example");
        properties.put(
                "marketplace.mail.folder", Files.createDirectories(mail()).toString());
        properties.put(
                "marketplace.media.folder",
                Files.createDirectories(place.data().resolve("media")).toString());
        properties.put("marketplace.webhook.allow-loopback", "true");
        properties.put("marketplace.voucher.key-file", secrets.voucherKey().toString());
        properties.put(
                "marketplace.keys.folder",
                MasterKeyFiles.make(place.data().resolve("keys")).toString());
        properties.putAll(settings.configuration());
        return properties;
    }

    private <T> CompletableFuture<T> begin(Callable<T> work) {
        return CompletableFuture.supplyAsync(() -> calling(work), threads);
    }

    private static <T> T calling(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static StartFailure asStartFailure(CompletionException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof StartFailure known ? known : new StartFailure("Could not start: " + cause, cause);
    }
}
