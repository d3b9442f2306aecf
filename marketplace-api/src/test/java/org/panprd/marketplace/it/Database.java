package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.database.Credentials;

/** A look into the database past the API, and a way to let time pass or stock run short. */
final class Database {
    private static final List<String> ORDERS =
            List.of("booking", "booking_party", "booking_item", "allotment_claim", "idempotency", "payment", "refund");

    private final Servers servers;
    private final String url;
    private @Nullable Connection owner;

    Database(Servers servers) {
        this(servers, servers.database());
    }

    /** Another one on the same server. */
    Database(Servers servers, String url) {
        this.servers = servers;
        this.url = url;
    }

    /** For whom a transaction acts; nobody, where a part is empty. */
    record Actor(String scope, String person, String operator) {
        /** Who answers for all that is in a scope. */
        static Actor of(String scope) {
            return new Actor(scope, "", "*");
        }

        static Actor person(String subject) {
            return new Actor("market", subject, "");
        }

        static Actor operator(String tenant, String code) {
            return new Actor(tenant, "", code);
        }
    }

    /** As the role of the application, in a transaction of its own. */
    Connection asApplication(Actor actor) throws SQLException {
        Connection connection = connect(application());
        connection.setAutoCommit(false);
        if (!actor.scope().isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement("select set_config('app.scope', ?, true),"
                    + " set_config('app.person', ?, true), set_config('app.operator', ?, true)")) {
                statement.setString(1, actor.scope());
                statement.setString(2, actor.person());
                statement.setString(3, actor.operator());
                statement.execute();
            }
        }
        return connection;
    }

    /** Past everything: what somebody can do who owns the machine. */
    Connection asSuperuser() throws SQLException {
        try {
            return connect(servers.postgres.administrator());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what no wall lets the market's own servers change; how many rows. */
    int changeAsSuperuser(String sql, Object... values) {
        try (Connection connection = asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As the owner, whom the policies bind as well, in the scope of the platform. */
    List<Row> rows(String sql, Object... values) {
        return run(sql, values);
    }

    /** The one number that a query gives. */
    long number(String sql, Object... values) {
        return Long.parseLong(
                rows(sql, values).get(0).columns().values().iterator().next());
    }

    /** How many rows the statement has changed. */
    int change(String sql, Object... values) {
        return (int) run(sql, values).get(0).number("changed");
    }

    /** How many rows each table of orders holds. */
    Map<String, Long> orders() {
        String sql = ORDERS.stream()
                .map(table -> "select '" + table + "' as name, count(*) as number from " + table)
                .collect(Collectors.joining(" union all "));
        Map<String, Long> counts = new TreeMap<>();
        rows(sql).forEach(row -> counts.put(row.text("name"), row.number("number")));
        return counts;
    }

    /** Allotments whose counters are not the sum of the claims on them; empty if the books are right. */
    List<Row> wrongCounters() {
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

    /** Resellers of whom is counted that they hold something else in a region, or to try, than they do; with the difference. */
    List<Row> wronglyCountedHolds() {
        return rows("""
                select traveller_id, region, test, coalesce(counted, 0) - coalesce(held, 0) as wrong
                from (select traveller_id, region, test, sum(holds) as counted from booking_hold_count group by 1, 2, 3) c
                full join (select traveller_id, region, test, count(*) as held from booking
                           where channel <> 'WEB' and status = 'ON_HOLD' group by 1, 2, 3) b
                    using (traveller_id, region, test)
                where coalesce(counted, 0) <> coalesce(held, 0)
                """);
    }

    long bookings() {
        return number("select count(*) from booking");
    }

    /** What a booking has taken, summed over its allotments, by state. */
    Map<String, Long> claims(UUID booking) {
        Map<String, Long> quantities = new TreeMap<>();
        rows("select state, sum(quantity) as quantity from allotment_claim where booking_id = ? group by 1", booking)
                .forEach(row -> quantities.put(row.text("state"), row.number("quantity")));
        return quantities;
    }

    /** The time of a hold is over from now on; whoever ends it does so at the next look. */
    void letHoldPass(UUID booking) {
        change("update booking set hold_expires_at = now() - interval '1 second' where booking_id = ?", booking);
    }

    /** Sells out, for everybody else, what a day still has of something; tells how many start times that were. */
    int sellOut(String tenant, String resource, LocalDate day) {
        return leave(tenant, resource, day, 0);
    }

    /** Leaves so many on a day. */
    int leave(String tenant, String resource, LocalDate day, int places) {
        return change(
                "update allotment set capacity = held + sold + ? where tenant_id = ? and resource = ? and day = ?",
                places,
                tenant,
                resource,
                day);
    }

    /** Nothing waits to be delivered. */
    boolean isOutboxEmpty() {
        return number("select count(*) from outbox") == 0;
    }

    /** How often PostgreSQL had to end a deadlock, by what it wrote: its own figures come later. */
    long deadlocks() {
        try (Stream<String> lines = Files.lines(servers.folder.resolve("log/postgres.log"), ISO_8859_1)) {
            return lines.filter(line -> line.contains("deadlock detected")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> run(String sql, Object... values) {
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute()
                    ? read(statement)
                    : List.of(new Row(Map.of("changed", "" + statement.getUpdateCount())));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private synchronized Connection owner() throws SQLException, IOException {
        Connection open = owner;
        if (open == null) {
            open = connect(servers.postgres.owner());
            try (PreparedStatement set = open.prepareStatement("select set_config('app.scope', 'platform', false)")) {
                set.execute();
            }
            owner = open;
        }
        return open;
    }

    private static List<Row> read(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), String.valueOf(result.getString(i)));
                }
                rows.add(new Row(row));
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
        return DriverManager.getConnection(url, credentials.user(), credentials.password());
    }
}
