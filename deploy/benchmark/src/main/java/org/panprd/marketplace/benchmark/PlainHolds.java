package org.panprd.marketplace.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The least that a hold asks of the database, over a plain connection of the application's role: the scope, one batch of
 * conditional updates in the order of their keys, one of claims, the booking. What the API is measured against.
 */
final class PlainHolds implements Load.Client {
    private static final String HOLD = "update allotment set held = held + 1 where tenant_id = ? and resource = ?"
            + " and day = ? and at = ? and held + sold + 1 <= capacity";
    private static final String CLAIM = "insert into allotment_claim (tenant_id, booking_id, item, resource, day, at,"
            + " quantity, state) values (?, ?, ?, ?, ?, ?, 1, 'HELD')";
    private static final String BOOKING = "insert into booking (booking_id, reference, traveller_id, status, language,"
            + " created_at, updated_at, hold_expires_at, start_date, end_date, version)"
            + " values (?, ?, 'benchmark', 'ON_HOLD', 'en', ?, ?, ?, ?, ?, 1)";

    private final Connection connection;
    private final List<Key> keys;
    private final LocalDate first;
    private final int days;

    /** An allotment, but for its day. */
    record Key(String tenant, String resource, LocalTime at) {}

    PlainHolds(Stock stock, List<Key> keys, LocalDate first, int days) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "marketplace_app");
        properties.setProperty("password", stock.applicationPassword());
        properties.setProperty("stringtype", "unspecified");
        connection = DriverManager.getConnection(stock.database(), properties);
        connection.setAutoCommit(false);
        this.keys = keys;
        this.first = first;
        this.days = days;
    }

    @Override
    public boolean act() throws SQLException {
        LocalDate day = first.plusDays(ThreadLocalRandom.current().nextInt(days));
        UUID booking = UUID.randomUUID();
        try (PreparedStatement scope = connection.prepareStatement(
                "select set_config('app.scope', 'market', true), set_config('app.person', 'benchmark', true)")) {
            scope.execute();
        }
        if (!hold(day)) {
            connection.rollback();
            return false;
        }
        claim(booking, day);
        book(booking, day);
        connection.commit();
        return true;
    }

    private boolean hold(LocalDate day) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            for (Key key : keys) {
                hold.setString(1, key.tenant());
                hold.setString(2, key.resource());
                hold.setObject(3, day);
                hold.setObject(4, key.at());
                hold.addBatch();
            }
            for (int held : hold.executeBatch()) {
                if (held != 1) {
                    return false;
                }
            }
            return true;
        }
    }

    private void claim(UUID booking, LocalDate day) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            int item = 0;
            for (Key key : keys) {
                claim.setString(1, key.tenant());
                claim.setObject(2, booking);
                claim.setInt(3, ++item);
                claim.setString(4, key.resource());
                claim.setObject(5, day);
                claim.setObject(6, key.at());
                claim.addBatch();
            }
            claim.executeBatch();
        }
    }

    private void book(UUID booking, LocalDate day) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BOOKING)) {
            var now = Instant.now().atOffset(ZoneOffset.UTC);
            insert.setObject(1, booking);
            insert.setString(2, booking.toString());
            insert.setObject(3, now);
            insert.setObject(4, now);
            insert.setObject(5, now.plusMinutes(15));
            insert.setObject(6, day);
            insert.setObject(7, day.plusDays(1));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
