package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ItemChange.Outcome;
import org.panprd.marketplace.booking.ItemChange.State;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The table of what operators want changed. */
@ApplicationScoped
class ItemChanges {
    private static final String SELECT = """
            select c.change_id, c.tenant_id, c.booking_id, c.item, c.reason, c.wanted, c.name, c.state, c.outcome, c.waived,
                c.asked_at, d.state, d.expires_at
            from item_change c left join date_change d using (change_id) where\s""";

    @Inject
    Sql sql;

    void add(ItemChange change, String by) {
        OperatorKey key = change.key();
        sql.update(
                "insert into item_change (change_id, tenant_id, booking_id, item, reason, wanted, name, state, asked_at,"
                        + " asked_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.id(),
                key.tenant(),
                key.booking(),
                key.item(),
                change.reason(),
                Json.write(change.ask()),
                change.name(),
                change.state(),
                change.askedAt(),
                by,
                change.askedAt());
    }

    /** Of an item, the newest first. */
    List<ItemChange> of(OperatorKey key, int limit) {
        return sql.query(
                SELECT + "c.tenant_id = ? and c.booking_id = ? and c.item = ? order by c.asked_at desc limit ?",
                ItemChanges::change,
                key.tenant(),
                key.booking(),
                key.item(),
                limit);
    }

    Optional<ItemChange> find(OperatorKey key, UUID id) {
        return sql.query(SELECT + "c.tenant_id = ? and c.change_id = ?", ItemChanges::change, key.tenant(), id).stream()
                .filter(change -> change.key().equals(key))
                .findFirst();
    }

    /** What is to be looked into, or to be done, the oldest first. */
    List<ItemChange> open(int limit) {
        return sql.query(
                SELECT + "c.state in ('ASKED', 'CONFIRMED') order by c.asked_at limit ?", ItemChanges::change, limit);
    }

    /** Tells whether it could still be confirmed. */
    boolean confirm(UUID id, boolean waived, Instant now) {
        return sql.update(
                        "update item_change set state = 'CONFIRMED', waived = ?, changed_at = ?"
                                + " where change_id = ? and state = 'QUOTED'",
                        waived,
                        now,
                        id)
                == 1;
    }

    /** Names that nobody has confirmed since. */
    void forgetNames(Instant askedBefore) {
        sql.update("update item_change set name = null where name is not null and asked_at < ?", askedBefore);
    }

    /** From the state in which it was seen, and from no other. No name is kept of what is decided. */
    void become(State state, @Nullable Outcome outcome, ItemChange seen, Instant now) {
        sql.update(
                "update item_change set state = ?, outcome = ?, changed_at = ?,"
                        + " name = case when ? = 'QUOTED' then name end where change_id = ? and state = ?",
                state,
                outcome == null ? null : Json.write(outcome),
                now,
                state,
                seen.id(),
                seen.state());
    }

    private static ItemChange change(ResultSet row) throws SQLException {
        String outcome = row.getString(9);
        String offer = row.getString(12);
        Timestamp payUntil = row.getTimestamp(13);
        return new ItemChange(
                row.getObject(1, UUID.class),
                new OperatorKey(row.getString(2), row.getObject(3, UUID.class), row.getInt(4)),
                ChangeReason.valueOf(row.getString(5)),
                Json.read(row.getString(6), ItemChange.Ask.class),
                row.getString(7),
                State.valueOf(row.getString(8)),
                outcome == null ? null : Json.read(outcome, Outcome.class),
                row.getBoolean(10),
                row.getTimestamp(11).toInstant(),
                offer == null ? null : DateChange.State.valueOf(offer),
                payUntil == null ? null : payUntil.toInstant());
    }
}
