package org.panprd.marketplace.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.panprd.marketplace.database.Credentials;
import org.panprd.marketplace.local.PostgresServer;
import org.panprd.marketplace.local.Workplace;

/** A real PostgreSQL for one test alone, with the schema and nothing in it. */
public final class OwnDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OwnDatabase.class.getName());
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Workplace place;
    private final PlainTransactions transactions;
    private final PlainTransactions administrator;

    private OwnDatabase(Workplace place, PlainTransactions transactions, PlainTransactions administrator) {
        this.place = place;
        this.transactions = transactions;
        this.administrator = administrator;
    }

    /** In the folder of that name beside those of the other servers of this run. */
    public static OwnDatabase start(String name) {
        try {
            Workplace place = Workplace.open(emptied(Path.of(System.getProperty("java.io.tmpdir"), name)));
            PostgresServer server = PostgresServer.start(place, freePort());
            String url = server.prepare();
            return new OwnDatabase(place, as(server.application(), url), as(server.administrator(), url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Sql.SqlFailure(e);
        }
    }

    /** As the role of the application. */
    public PlainTransactions transactions() {
        return transactions;
    }

    /** As the superuser, for what only somebody can do who owns the machine. */
    public PlainTransactions administrator() {
        return administrator;
    }

    @Override
    public void close() {
        place.close();
    }

    private static PlainTransactions as(Credentials role, String url) {
        return new PlainTransactions(url, role.user(), role.password());
    }

    /** What an earlier run has left may come from other migrations. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return folder;
    }

    /**
     * A port on which nobody listens. Below those that the system gives to whoever calls somebody: one of these may be taken
     * before a server listens on it.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                LOG.log(Level.FINE, "Port {0} is taken", String.valueOf(port));
            }
        }
    }
}
