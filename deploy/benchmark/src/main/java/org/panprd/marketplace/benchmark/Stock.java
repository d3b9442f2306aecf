package org.panprd.marketplace.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The database behind the marketplace that is measured, and enough stock for the whole run. */
record Stock(String database, String applicationPassword, String administratorPassword) {
    static Stock of(String database, Path data) throws IOException {
        Properties secrets = new Properties();
        try (InputStream file = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return new Stock(
                database,
                secrets.getProperty("database.application.password"),
                secrets.getProperty("postgres.password"));
    }

    /** So much of everything that nothing sells out; and the planner knows how many rows there are. */
    void fill() throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update allotment set capacity = 1000000");
            statement.execute("vacuum analyze");
        }
    }

    /** How many bookings there are, and whether every counter is the sum of its claims. */
    String audit() throws SQLException {
        String sql = """
                select (select count(*) from booking), (select coalesce(sum(held + sold), 0) from allotment),
                       (select coalesce(sum(quantity), 0) from allotment_claim where state <> 'RELEASED')
                """;
        try (Connection connection = administrator();
                PreparedStatement statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            boolean right = row.getLong(2) == row.getLong(3);
            return row.getLong(1) + " bookings; the counters are " + (right ? "right" : "WRONG");
        }
    }

    Connection administrator() throws SQLException {
        return DriverManager.getConnection(database, "postgres", administratorPassword);
    }
}
