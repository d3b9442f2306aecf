package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.booking.DateChange.State;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The table of changes of dates that are to be paid. Whoever adds one has locked the booking. */
@ApplicationScoped
class DateChanges {
    private static final String SELECT =
            "select change_id, booking_id, item, state, content, expires_at from date_change where ";

    @Inject
    Sql sql;

    void add(DateChange change, Instant now) {
        sql.update(
                "insert into date_change (change_id, booking_id, item, state, content, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                change.id(),
                change.booking(),
                change.item(),
                change.state(),
                Json.write(change.content()),
                now,
                change.expiresAt());
    }

    /** The one that waits to be paid. */
    Optional<DateChange> findOpen(UUID booking, int item) {
        return sql
                .query(SELECT + "booking_id = ? and item = ? and state = 'OPEN'", DateChanges::change, booking, item)
                .stream()
                .findFirst();
    }

    Optional<DateChange> find(UUID id) {
        return sql.query(SELECT + "change_id = ?", DateChanges::change, id).stream()
                .findFirst();
    }

    /** Waits for whoever ends or makes it now. */
    Optional<DateChange> findForUpdate(UUID id) {
        return sql.query(SELECT + "change_id = ? for update", DateChanges::change, id).stream()
                .findFirst();
    }

    void become(State state, UUID id) {
        sql.update("update date_change set state = ? where change_id = ?", state, id);
    }

    /** Those that are to be ended: their time is over, or their item is no longer good. */
    List<UUID> overdue(Instant now, int limit) {
        return sql.query("""
                select change_id from date_change c
                where state = 'OPEN' and (expires_at <= ? or not exists (
                    select 1 from booking_item i
                    where i.booking_id = c.booking_id and i.item = c.item and i.status = 'CONFIRMED'))
                order by expires_at limit ?
                """, row -> row.getObject(1, UUID.class), now, limit);
    }

    private static DateChange change(ResultSet row) throws SQLException {
        return new DateChange(
                row.getObject("change_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getInt("item"),
                State.valueOf(row.getString("state")),
                Json.read(row.getString("content"), DateChange.Content.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
