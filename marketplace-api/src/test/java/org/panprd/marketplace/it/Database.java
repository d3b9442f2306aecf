package org.panprd.marketplace.it;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.panprd.marketplace.database.Credentials;

/** A look into the database past the API, and a way to let time pass or stock run short. */
final class Database {
    private static final List<String> ORDERS =
            List.of("booking", "booking_party", "booking_item", "allotment_claim", "idempotency", "payment", "refund");

    private final Servers servers;

    Database(Servers servers) {
        this.servers = servers;
    }

    /** As the role of the application, in a transaction of its own; without a scope if it is empty. */
    Connection asApplication(String scope) throws SQLException {
        Connection connection = connect(application());
        connection.setAutoCommit(false);
        if (!scope.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement("select set_config('app.scope', ?, true)")) {
                statement.setString(1, scope);
                statement.execute();
            }
        }
        return connection;
    }

    /** As the owner, whom the policies bind as well, in the scope of the platform. */
    List<Map<String, String>> rows(String sql, Object... values) {
        return run("platform", sql, values);
    }

    /** The one number that a query gives. */
    long number(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).get(0).values().iterator().next());
    }

    /** How many rows the statement has changed. */
    int change(String sql, Object... values) {
        return Integer.parseInt(run("platform", sql, values).get(0).get("changed"));
    }

    /** How many rows each table of orders holds. */
    Map<String, Long> orders() {
        Map<String, Long> counts = new TreeMap<>();
        ORDERS.forEach(table -> counts.put(table, number("select count(*) from " + table)));
        return counts;
    }

    /** Allotments whose counters are not the sum of the claims on them; empty if the books are right. */
    List<Map<String, String>> wrongCounters() {
        return rows("""
                select a.tenant_id, a.resource, a.day, a.at, a.held, a.sold, c.held as claimed, c.sold as bought
                from allotment a
                full join (select tenant_id, resource, day, at,
                                  coalesce(sum(quantity) filter (where state = 'HELD'), 0) as held,
                                  coalesce(sum(quantity) filter (where state = 'SOLD'), 0) as sold
                           from allotment_claim group by 1, 2, 3, 4) c using (tenant_id, resource, day, at)
                where coalesce(a.held, 0) <> coalesce(c.held, 0) or coalesce(a.sold, 0) <> coalesce(c.sold, 0)
                """);
    }

    /** What a booking has taken, summed over its allotments, by state. */
    Map<String, Long> claims(UUID booking) {
        Map<String, Long> quantities = new TreeMap<>();
        rows("select state, sum(quantity) as quantity from allotment_claim where booking_id = ? group by 1", booking)
                .forEach(row -> quantities.put(row.get("state"), Long.valueOf(row.get("quantity"))));
        return quantities;
    }

    /** The time of a hold is over from now on; whoever ends it does so at the next look. */
    void letHoldPass(UUID booking) {
        change("update booking set hold_expires_at = now() - interval '1 second' where booking_id = ?", booking);
    }

    /** How often PostgreSQL had to end a deadlock. */
    long deadlocks() {
        return number("select deadlocks from pg_stat_database where datname = 'marketplace'");
    }

    private List<Map<String, String>> run(String scope, String sql, Object... values) {
        try (Connection connection = connect(servers.postgres.owner());
                PreparedStatement set = connection.prepareStatement("select set_config('app.scope', ?, false)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set.setString(1, scope);
            set.execute();
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? read(statement) : List.of(Map.of("changed", "" + statement.getUpdateCount()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, String>> read(PreparedStatement statement) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private Credentials application() {
        try {
            return servers.postgres.application();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(Credentials credentials) throws SQLException {
        return DriverManager.getConnection(servers.database(), credentials.user(), credentials.password());
    }
}
