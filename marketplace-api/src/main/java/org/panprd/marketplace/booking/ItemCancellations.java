package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The table of what operators have asked to be cancelled. */
@ApplicationScoped
class ItemCancellations {
    private static final String BY_KEY = " where tenant_id = ? and booking_id = ? and item = ?";

    @Inject
    Sql sql;

    /** Does nothing if it has been asked for. */
    void ask(OperatorKey key, Withdrawal reason, Instant now, String by) {
        sql.update(
                "insert into item_cancellation (tenant_id, booking_id, item, reason, asked_at, asked_by)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                key.tenant(),
                key.booking(),
                key.item(),
                reason,
                now,
                by);
    }

    Optional<Withdrawal> reason(OperatorKey key) {
        return sql
                .query(
                        "select reason from item_cancellation" + BY_KEY,
                        row -> Withdrawal.valueOf(row.getString(1)),
                        key.tenant(),
                        key.booking(),
                        key.item())
                .stream()
                .findFirst();
    }

    /** What has not been done yet, the oldest first. */
    List<OperatorKey> open(int limit) {
        return sql.query(
                "select tenant_id, booking_id, item from item_cancellation where done_at is null"
                        + " order by asked_at limit ?",
                row -> new OperatorKey(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)),
                limit);
    }

    void done(OperatorKey key, Instant now) {
        sql.update("update item_cancellation set done_at = ?" + BY_KEY, now, key.tenant(), key.booking(), key.item());
    }
}
