package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The table of consents: what was given and taken back, in order. */
@ApplicationScoped
class Consents {
    @Inject
    Sql sql;

    /** One word of a traveller's. */
    record Event(String purpose, String textVersion, String language, boolean given, Instant at) {}

    void add(String traveller, Event event) {
        sql.update(
                "insert into consent (traveller_id, consent_id, purpose, text_version, language, given, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                traveller,
                UUID.randomUUID(),
                event.purpose(),
                event.textVersion(),
                event.language(),
                event.given(),
                event.at());
    }

    /** The oldest first. */
    List<Event> of(String traveller) {
        return sql.query(
                "select purpose, text_version, language, given, at from consent where traveller_id = ? order by at",
                row -> new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                traveller);
    }

    void removeAll(String traveller) {
        sql.update("delete from consent where traveller_id = ?", traveller);
    }
}
