package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.panprd.marketplace.database.Credentials;
import org.panprd.marketplace.database.Database;

/**
 * A real PostgreSQL that keeps its data in the workplace. Unlike the usual embedded one it loses nothing that it has
 * confirmed: fsync, full_page_writes and synchronous_commit are on.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String DATABASE = "postgres";
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=100",
            "shared_buffers=128MB",
            "effective_cache_size=512MB",
            "max_wal_size=1GB",
            "checkpoint_completion_target=0.9",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Workplace place;
    private final Child child;
    private final int port;

    private PostgresServer(Workplace place, Child child, int port) {
        this.place = place;
        this.child = child;
        this.port = port;
    }

    /** Starts it, after making its data folder if there is none, and waits until it takes connections. */
    public static PostgresServer start(Workplace place, int port) throws IOException {
        Path home = Trees.once(place.servers().resolve("postgres-" + Versions.of("postgres")), PostgresServer::unpack);
        Path data = place.data().resolve("postgres");
        Unprivileged user = Unprivileged.here();
        if (!Files.exists(data)) {
            initialize(place, home, data, user);
        }
        user.give(data);
        List<String> words = new java.util.ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything down.
        Child child = place.start(
                Command.of("postgres", place.data(), user.command(words)).stoppedBy("INT"));
        PostgresServer server = new PostgresServer(place, child, port);
        Await.until(child, LIMIT, server::takesConnections);
        return server;
    }

    /** Address of the database that every PostgreSQL has. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The superuser of this server. */
    public Credentials administrator() throws IOException {
        return new Credentials("postgres", place.secrets().get("postgres.password"));
    }

    /** The role that owns the tables and runs the migrations. */
    public Credentials owner() throws IOException {
        return new Credentials("marketplace_owner", place.secrets().get("database.owner.password"));
    }

    /** The role that the application connects as. */
    public Credentials application() throws IOException {
        return new Credentials("marketplace_app", place.secrets().get("database.application.password"));
    }

    /** Brings roles, database and schema up to date and returns the database's JDBC address. */
    public String prepare() throws IOException, SQLException {
        return Database.prepare(url(), administrator(), owner(), application());
    }

    /** The same for another database on this server. */
    public String prepare(String name) throws IOException, SQLException {
        return Database.prepare(url(), name, administrator(), owner(), application());
    }

    @Override
    public void close() {
        place.stop(child);
    }

    long pid() {
        return child.pid();
    }

    private boolean takesConnections() throws IOException, SQLException {
        Credentials administrator = administrator();
        try (Connection connection =
                DriverManager.getConnection(url(), administrator.user(), administrator.password())) {
            return connection.isValid(2);
        }
    }

    private static void initialize(Workplace place, Path home, Path data, Unprivileged user) throws IOException {
        Path draft = data.resolveSibling("postgres.new");
        Trees.delete(draft);
        user.give(Files.createDirectory(draft));
        Path password = place.data().resolve("run/postgres.password");
        PrivateFile.write(password, place.secrets().get("postgres.password") + "\n");
        user.give(password);
        try {
            place.run(Command.of(
                            "postgres-initdb",
                            place.data(),
                            user.command(List.of(
                                    home.resolve("bin/initdb").toString(),
                                    "--pgdata=" + draft,
                                    "--username=postgres",
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--data-checksums")))
                    .stoppedAtOnce());
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data);
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = PostgresServer.class.getResourceAsStream("/" + Platforms.postgresArchive())) {
            if (archive == null) {
                throw new StartFailure("No PostgreSQL for this kind of machine (" + Platforms.postgresArchive() + ")");
            }
            Trees.unpackTarXz(archive, folder);
        }
    }
}
