package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.platform.Sql;

/** The table of the notes, as they are sealed. */
@ApplicationScoped
class DeskNotes {
    @Inject
    Sql sql;

    /** A note; its words are sealed. */
    record Note(UUID id, Instant at, String by, String words) {}

    /** The first one first. */
    List<Note> of(OperatorKey item) {
        return sql.query(
                "select note_id, written_at, written_by, words from desk_note"
                        + " where tenant_id = ? and booking_id = ? and item = ? order by written_at, note_id",
                DeskNotes::note,
                item.tenant(),
                item.booking(),
                item.item());
    }

    /** The same of many items of a tenant. */
    Map<OperatorKey, List<Note>> of(String tenant, Collection<OperatorKey> items) {
        Map<OperatorKey, List<Note>> notes = new HashMap<>();
        sql.query(
                """
                select n.note_id, n.written_at, n.written_by, n.words, n.booking_id, n.item
                from unnest(?::uuid[], ?::integer[]) as wanted (booking_id, item)
                join desk_note n using (booking_id, item)
                where n.tenant_id = ? order by n.written_at, n.note_id
                """,
                row -> notes.computeIfAbsent(
                                new OperatorKey(tenant, row.getObject(5, UUID.class), row.getInt(6)),
                                any -> new ArrayList<>())
                        .add(note(row)),
                items.stream().map(item -> item.booking().toString()).toList(),
                items.stream().map(item -> String.valueOf(item.item())).toList(),
                tenant);
        return notes;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4));
    }

    void add(OperatorKey item, String operator, Note note) {
        sql.update(
                "insert into desk_note (tenant_id, note_id, booking_id, item, operator_code, written_at, written_by, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                item.tenant(),
                note.id(),
                item.booking(),
                item.item(),
                operator,
                note.at(),
                note.by(),
                note.words());
    }
}
