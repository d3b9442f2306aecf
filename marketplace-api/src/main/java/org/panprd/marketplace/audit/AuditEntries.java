package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The tables of this room. */
@ApplicationScoped
class AuditEntries {
    private static final String COLUMNS =
            "tenant_id, entry_id, at, actor, role, operator_code, address, action, object_kind, object_id, outcome";

    @Inject
    Sql sql;

    /** The last link of a chain. */
    record Head(long sequence, String hash) {}

    /** A link to be added. */
    record Link(String tenant, long sequence, UUID entry, String hash) {}

    void add(List<AuditEntry> entries) {
        sql.batch(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.tenant(),
                            entry.id(),
                            entry.at(),
                            entry.actor(),
                            entry.role(),
                            entry.operator(),
                            entry.address(),
                            entry.action(),
                            entry.objectKind(),
                            entry.objectId(),
                            entry.outcome()
                        })
                        .toList());
    }

    /** Waits for nobody: whether this transaction is the one that makes links now. */
    boolean lock(long key) {
        return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), key)
                .get(0);
    }

    /** Entries since a moment that are no link yet, the oldest first. */
    List<AuditEntry> loose(Instant since, int limit) {
        return sql.query(
                "select " + COLUMNS + " from audit_entry e where at >= ? and not exists (select 1 from audit_link l"
                        + " where l.tenant_id = e.tenant_id and l.entry_id = e.entry_id)"
                        + " order by at, entry_id limit ?",
                AuditEntries::entry,
                since,
                limit);
    }

    /** The last link of each of these tenants' chains, by tenant. */
    Map<String, Head> heads(Collection<String> tenants) {
        var heads = new HashMap<String, Head>();
        sql.query(
                """
                select wanted.tenant_id, head.sequence, head.hash
                from unnest(?::text[]) as wanted (tenant_id)
                cross join lateral (
                    select sequence, hash from audit_link l where l.tenant_id = wanted.tenant_id
                    order by sequence desc limit 1) head
                """,
                row -> heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3))),
                List.copyOf(tenants));
        return heads;
    }

    void link(List<Link> links) {
        sql.batch(
                "insert into audit_link (tenant_id, sequence, entry_id, hash) values (?, ?, ?, ?)",
                links.stream()
                        .map(link -> new Object[] {link.tenant(), link.sequence(), link.entry(), link.hash()})
                        .toList());
    }

    /** A page of a tenant's trail, newest first, after the last entry of the page before. */
    List<AuditEntry> page(String tenant, Instant from, Instant before, UUID beforeId, int limit) {
        return sql.query(
                "select " + COLUMNS + " from audit_entry where tenant_id = ? and at >= ?"
                        + " and (at < ? or (at = ? and entry_id > ?)) order by at desc, entry_id limit ?",
                AuditEntries::entry,
                tenant,
                from,
                before,
                before,
                beforeId,
                limit);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
