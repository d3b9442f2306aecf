package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The program behind {@code deploy/local/rotate-keys}: adds a new primary master key, which the running nodes read and
 * wrap every traveller's key with, and waits until they have. The keys before stay in the file: older backups need them.
 */
public final class RotateKeys {
    private static final PrintStream OUT = System.out;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long PAUSE_SECONDS = 1;

    private RotateKeys() {}

    /**
     * Takes the JDBC address, the application's user and the folder of the keys; the password comes from {@code
     * MARKETPLACE_DB_PASSWORD}.
     */
    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        if (arguments.length != 3) {
            OUT.println("rotate-keys JDBC_URL USER KEYS_FOLDER");
            System.exit(2);
        }
        Properties properties = new Properties();
        properties.setProperty("user", arguments[1]);
        properties.setProperty("password", System.getenv().getOrDefault("MARKETPLACE_DB_PASSWORD", ""));
        // Before anything is changed: without the database there is nobody to wait for.
        try (Connection database = DriverManager.getConnection(arguments[0], properties)) {
            if (!rotate(database, Path.of(arguments[2]))) {
                OUT.println("Not finished: the nodes go on with it; do they run, and read this folder?");
                System.exit(1);
            }
            OUT.println("It wraps every traveller's key");
        }
    }

    /**
     * Adds a key and waits; tells whether it wraps everything.
     *
     * @param database as the role of the application
     */
    public static boolean rotate(Connection database, Path folder)
            throws IOException, SQLException, InterruptedException {
        int key = MasterKeyFiles.rotate(folder);
        OUT.println("Master key " + Integer.toUnsignedString(key) + " is the primary one");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long left = wrappedByOthers(database, key);
        while (left > 0 && System.nanoTime() < deadline) {
            OUT.println(left + " keys are still wrapped by an older one");
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            left = wrappedByOthers(database, key);
        }
        return left == 0;
    }

    private static long wrappedByOthers(Connection database, int key) throws SQLException {
        try (PreparedStatement scope = database.prepareStatement("select set_config('app.scope', 'platform', false)")) {
            scope.execute();
        }
        try (PreparedStatement statement =
                database.prepareStatement("select count(*) from traveller_key where master_key_id <> ?")) {
            statement.setInt(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
