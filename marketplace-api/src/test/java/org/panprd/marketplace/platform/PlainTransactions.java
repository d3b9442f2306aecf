package org.panprd.marketplace.platform;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The server's {@link Sql} without a server: each transaction has a connection of its own, in a scope. */
public final class PlainTransactions {
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final String url;
    private final Properties properties = new Properties();

    /** For a role of a PostgreSQL server; the connections are set up as those of the server's pool. */
    public PlainTransactions(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("options", "-c synchronous_commit=off");
    }

    /** Works on the connection of the transaction that the calling thread is in. */
    public Sql sql() {
        var sql = new Sql();
        sql.dataSource = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = CURRENT.get();
                    if (!method.getName().equals("getConnection") || connection == null) {
                        throw new IllegalStateException("No transaction for " + method);
                    }
                    return kept(connection);
                });
        // None that the server knows: each statement asks for its connection, and gets that of the thread.
        sql.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TransactionSynchronizationRegistry.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> null);
        return sql;
    }

    /** A connection of the calling thread, for any number of transactions, one after the other. */
    public void connected(Runnable work) {
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            work.run();
        } catch (SQLException e) {
            throw new Sql.SqlFailure(e);
        } finally {
            CURRENT.remove();
        }
    }

    /** One transaction on it; what is thrown rolls it back. */
    public <T> T inTransaction(String scope, Supplier<T> work) {
        Connection connection = CURRENT.get();
        if (connection == null) {
            throw new IllegalStateException("Not connected");
        }
        try {
            boolean done = false;
            try {
                enter(connection, scope);
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new Sql.SqlFailure(e);
        }
    }

    private static void enter(Connection connection, String scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('app.scope', ?, true), set_config('app.operator', '*', true)")) {
            statement.setString(1, scope);
            statement.execute();
        }
    }

    /** Closing what the pool lends gives it back; it must not end the transaction. */
    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
