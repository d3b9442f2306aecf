package org.panprd.marketplace.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A hundred thousand items of {@link Desk}'s operator, in a transaction that is never committed, to see how statements find
 * their way among them: as the role of the application, in some scope.
 */
final class ManyItems implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    ManyItems(Database database, String operator) throws SQLException {
        connection = database.asSuperuser();
        statement = connection.createStatement();
        connection.setAutoCommit(false);
        fill();
        statement.execute("set local role marketplace_app");
        statement.execute(
                "select set_config('app.scope', 'macau', true), set_config('app.operator', '" + operator + "', true)");
    }

    private void fill() throws SQLException {
        UUID booking = UUID.randomUUID();
        statement.execute("insert into booking (booking_id, reference, traveller_id, status, language, created_at,"
                + " updated_at, start_date, end_date, version) values ('" + booking
                + "', 'PPR-PLAN', 'nobody', 'CONFIRMED', 'en', now(), now(), '2031-01-01', '2031-12-31', 1)");
        statement.execute("insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code,"
                + " option_code, start_date, end_date, starts_at, persons, currency, price_minor, status, content)"
                + " select 'macau', '" + booking
                + "', n, 'haojiang-attractions', 'grand-prix-museum-ticket', 'day',"
                + " date '2031-01-01' + n % 365, date '2031-01-01' + n % 365, now(), 1, 'MOP', 100, 'CONFIRMED', '{}'"
                + " from generate_series(1, 100000) n");
        statement.execute("update booking_item set booked_at = now() - item * interval '1 minute',"
                + " paid_at = now() - item * interval '1 minute' where booking_id = '" + booking + "'");
        statement.execute("analyze booking_item");
    }

    String plan(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
