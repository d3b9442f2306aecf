package org.panprd.marketplace.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * Brings a PostgreSQL server to the state that the application expects: its two roles, its database, and every
 * migration. Running it again changes nothing, so it can stand in front of every start.
 *
 * <p>The application's role owns nothing, is no superuser and cannot bypass row level security; the migrations run as
 * the owner, which row level security binds as well (FORCE).
 */
public final class Database {
    private static final String NAME = "marketplace";

    private Database() {}

    /**
     * Prepares the database {@code marketplace} on the server.
     *
     * @param serverUrl JDBC URL of any existing database on the server, for example {@code
     *     jdbc:postgresql://127.0.0.1:5433/postgres}
     * @return the JDBC URL of the marketplace database
     */
    public static String prepare(
            String serverUrl, Credentials administrator, Credentials owner, Credentials application)
            throws SQLException {
        return prepare(serverUrl, NAME, administrator, owner, application);
    }

    /** The same by another name, for a second marketplace on one server. */
    public static String prepare(
            String serverUrl, String name, Credentials administrator, Credentials owner, Credentials application)
            throws SQLException {
        try (Connection server = connect(serverUrl, administrator)) {
            role(server, owner);
            role(server, application);
            if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
                execute(
                        server,
                        "create database " + name + " owner " + owner.user()
                                + " encoding 'UTF8' locale_provider icu icu_locale 'und' template template0");
            }
        }
        String url = serverUrl.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name);
        try (Connection database = connect(url, administrator)) {
            execute(database, "revoke all on schema public from public");
            execute(database, "grant all on schema public to " + owner.user());
            execute(database, "grant usage on schema public to " + application.user());
        }
        migrate(url, owner, application);
        return url;
    }

    /** Runs the migrations that the database has not seen. */
    public static void migrate(String url, Credentials owner, Credentials application) {
        Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", application.user()))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    private static void role(Connection server, Credentials credentials) throws SQLException {
        String attributes = " login nosuperuser nobypassrls nocreatedb nocreaterole password "
                + literal(server, credentials.password());
        boolean known = exists(server, "select 1 from pg_roles where rolname = ?", credentials.user());
        execute(server, (known ? "alter role " : "create role ") + credentials.user() + attributes);
    }

    private static String literal(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String url, Credentials credentials) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        return DriverManager.getConnection(url, properties);
    }
}
