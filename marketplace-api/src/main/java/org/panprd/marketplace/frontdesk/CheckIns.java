package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.platform.Sql;

/** The table of who was let in. */
@ApplicationScoped
class CheckIns {
    private static final String ROW =
            "select tenant_id, booking_id, item, check_in_id, scanned_at, recorded_by, by_code from check_in";

    @Inject
    Sql sql;

    /** Somebody was let in: when, by whom, and whether by a code. */
    record CheckedIn(OperatorKey item, UUID id, Instant at, String by, boolean byCode) {}

    Optional<CheckedIn> find(OperatorKey item) {
        return sql
                .query(
                        ROW + " where tenant_id = ? and booking_id = ? and item = ?",
                        CheckIns::read,
                        item.tenant(),
                        item.booking(),
                        item.item())
                .stream()
                .findFirst();
    }

    /** By the id that the device gave it. */
    Optional<CheckedIn> find(String tenant, String operator, UUID id) {
        return sql
                .query(
                        ROW + " where tenant_id = ? and operator_code = ? and check_in_id = ?",
                        CheckIns::read,
                        tenant,
                        operator,
                        id)
                .stream()
                .findFirst();
    }

    /** When each of these was let in. */
    Map<OperatorKey, Instant> of(String tenant, List<OperatorKey> items) {
        Map<OperatorKey, Instant> found = new HashMap<>();
        sql.query(
                        ROW + " where tenant_id = ? and booking_id = any (?::uuid[])",
                        CheckIns::read,
                        tenant,
                        items.stream().map(item -> item.booking().toString()).toList())
                .forEach(one -> found.put(one.item(), one.at()));
        return found;
    }

    void add(String operator, CheckedIn one, Instant now) {
        sql.update(
                "insert into check_in (tenant_id, booking_id, item, check_in_id, operator_code, scanned_at, recorded_at,"
                        + " recorded_by, by_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.item().tenant(),
                one.item().booking(),
                one.item().item(),
                one.id(),
                operator,
                one.at(),
                now,
                one.by(),
                one.byCode());
    }

    private static CheckedIn read(ResultSet row) throws SQLException {
        return new CheckedIn(
                new OperatorKey(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getBoolean(7));
    }
}
