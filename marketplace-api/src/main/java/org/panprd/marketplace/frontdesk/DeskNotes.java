package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
                row -> new Note(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4)),
                item.tenant(),
                item.booking(),
                item.item());
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
