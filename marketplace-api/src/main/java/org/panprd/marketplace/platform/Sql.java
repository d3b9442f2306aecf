package org.panprd.marketplace.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the running transaction, for statements that matter; repositories are its only users. Values
 * are always parameters. An {@link Instant} is sent as timestamptz, a list of strings as text[].
 */
@ApplicationScoped
public class Sql {
    /** The class of SQL's states for what the database has ended in favour of somebody else, a deadlock among it. */
    private static final String ROLLED_BACK = "40";

    private static final Logger LOG = Logger.getLogger(Sql.class.getName());
    private static final String KEY = Sql.class.getName();

    @Resource(lookup = "java:app/jdbc/marketplace")
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Reads a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Lease lease = lease();
                PreparedStatement statement = lease.connection().prepareStatement(sql)) {
            set(lease.connection(), statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The number of rows that it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Lease lease = lease();
                PreparedStatement statement = lease.connection().prepareStatement(sql)) {
            set(lease.connection(), statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The same statement for each list of parameters, in that order, in one round trip; the changed rows of each. */
    public int[] batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (Lease lease = lease();
                PreparedStatement statement = lease.connection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                set(lease.connection(), statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The connection of the transaction, from its first statement to its end: to ask the pool for each would cost more than many
     * statements. Outside a transaction it is one for each.
     */
    private Lease lease() {
        if (transaction.getTransactionKey() == null) {
            return new Lease(connect(), true);
        }
        if (transaction.getResource(KEY) instanceof Connection known) {
            return new Lease(known, false);
        }
        Connection connection = connect();
        transaction.putResource(KEY, connection);
        transaction.registerInterposedSynchronization(new Release(connection));
        return new Lease(connection, false);
    }

    /** A connection for one statement. */
    private record Lease(Connection connection, boolean endsWithIt) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (endsWithIt) {
                connection.close();
            }
        }
    }

    /** The pool wraps why it has none, and the state that would tell is lost. */
    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new Unreachable(e);
        }
    }

    /** Gives a connection back once its transaction has ended, however it has. */
    private record Release(Connection connection) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // It may still be needed.
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A connection was gone before it was given back", e);
            }
        }
    }

    private static SqlFailure failure(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK) ? new Overtaken(e) : new SqlFailure(e);
    }

    private static void set(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (parameter instanceof List<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else if (parameter instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }

    /** The database refused a statement or could not be reached. */
    public static class SqlFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Classes of the states of SQL: data exceptions, and violations of integrity constraints. */
        private static final String DATA = "22";

        private static final String INTEGRITY = "23";

        private final @Nullable String state;

        SqlFailure(SQLException cause) {
            super(cause);
            state = cause.getSQLState();
        }

        /** Whether it is because of the values, so that trying it again would change nothing. */
        public boolean isAboutValues() {
            return state != null && (state.startsWith(DATA) || state.startsWith(INTEGRITY));
        }
    }

    /** Two stood in each other's way, and the database let the other one go on: the same may be tried again from its beginning. */
    public static final class Overtaken extends SqlFailure {
        private static final long serialVersionUID = 1L;

        Overtaken(SQLException cause) {
            super(cause);
        }
    }

    /** There is no connection: the database is away, or too many want one. */
    public static final class Unreachable extends SqlFailure {
        private static final long serialVersionUID = 1L;

        Unreachable(SQLException cause) {
            super(cause);
        }
    }
}
