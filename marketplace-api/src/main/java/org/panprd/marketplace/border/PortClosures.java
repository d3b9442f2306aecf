package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Text;

/** The table of closures. They are added and lifted, and never changed otherwise. */
@ApplicationScoped
class PortClosures {
    private static final String COLUMNS =
            "select closure_id, port_code, from_day, until_day, reason, entered_at, lifted_at from port_closure";

    @Inject
    Sql sql;

    /** Whoever has read at this number has read all. */
    long changes() {
        return sql.query("select count(*) + count(lifted_at) from port_closure", row -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    /** All that are not lifted, the earliest first. */
    List<PortClosure> standing() {
        return sql.query(
                COLUMNS + " where lifted_at is null order by from_day, entered_at, closure_id", PortClosures::read);
    }

    Optional<PortClosure> find(UUID id) {
        return sql.query(COLUMNS + " where closure_id = ?", PortClosures::read, id).stream()
                .findFirst();
    }

    void add(PortClosure closure, Instant now) {
        sql.update(
                """
                insert into port_closure (closure_id, port_code, from_day, until_day, reason, entered_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                """, closure.id(), closure.port(), closure.from(), closure.until(), Json.write(closure.reason()), now);
    }

    /** False if it was lifted before. */
    boolean lift(UUID id, Instant now) {
        return sql.update("update port_closure set lifted_at = ? where closure_id = ? and lifted_at is null", now, id)
                == 1;
    }

    private static PortClosure read(ResultSet row) throws SQLException {
        return new PortClosure(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                Json.read(row.getString(5), Text.class),
                row.getObject(6, OffsetDateTime.class)
                        .atZoneSameInstant(ZoneOffset.ofHours(8))
                        .toLocalDate(),
                row.getObject(7) != null);
    }
}
