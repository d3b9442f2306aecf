package org.panprd.marketplace.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real Keycloak with the development realm; its accounts and sessions live in the workplace. */
public final class KeycloakServer implements AutoCloseable {
    private static final String REALM = "marketplace";
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private final Workplace place;
    private final Child child;
    private final Path data;
    private final URI url;
    private final boolean current;

    private KeycloakServer(Workplace place, Child child, Path data, URI url, boolean current) {
        this.place = place;
        this.child = child;
        this.data = data;
        this.url = url;
        this.current = current;
    }

    /**
     * Starts it, waits until it answers and tells it where our web is, and our secrets.
     *
     * @param managementPort where it tells its health
     */
    public static KeycloakServer start(Workplace place, int port, int managementPort, RealmClients clients)
            throws IOException {
        KeycloakHome home = KeycloakHome.prepared(place);
        Path data = home.data();
        home.forgetTheme();
        URI url = URI.create("http://127.0.0.1:" + port);
        Child child = place.start(home.command(
                "keycloak",
                "start",
                "--optimized",
                "--cache=local",
                KeycloakHome.database(data),
                Theme.option(data.resolve("theme")),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + url));
        KeycloakServer server = new KeycloakServer(place, child, data, url, home.isCurrent(data));
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
        Await.until(child, LIMIT, Await.answers(health, answer -> answer.statusCode() == 200));
        clients.register(server.administration());
        return server;
    }

    /** The realm, for changing it. */
    RealmAdministration administration() throws IOException {
        return RealmAdministration.open(url, REALM, Files.readString(data.resolve(KeycloakHome.PASSWORD_FILE)));
    }

    /** The issuer of the marketplace's tokens. */
    public String issuer() {
        return url + "/realms/" + REALM;
    }

    /** False when the realm file has changed since this data folder was made. */
    boolean isCurrent() {
        return current;
    }

    @Override
    public void close() {
        place.stop(child);
    }
}
