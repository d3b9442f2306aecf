package org.panprd.marketplace.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the audit trail of a database: that every link holds the hash of its entry and of the link before, that no link
 * and no entry is missing, and that the ends known from an earlier check are still there. It computes the hashes in the
 * database, apart from the code that made them.
 */
public final class AuditChain {
    private static final int MOST_SHOWN = 20;

    /** Each column with its length before it, as the links' maker writes it. */
    private static final String HASHED = """
            with chained as (
                select l.tenant_id, l.sequence, l.hash, e.entry_id as found,
                       row_number() over w as place,
                       coalesce(lag(l.hash) over w, '') as before,
                       array[e.tenant_id, e.entry_id::text, (extract(epoch from e.at) * 1000000)::bigint::text,
                             e.actor, e.role, e.operator_code, e.address, e.action, e.object_kind, e.object_id,
                             e.outcome] as parts
                from audit_link l left join audit_entry e using (tenant_id, entry_id)
                window w as (partition by l.tenant_id order by l.sequence)),
            checked as (
                select c.*, encode(sha256(convert_to(
                        (select string_agg(octet_length(convert_to(part, 'UTF8')) || ':' || part, '' order by n)
                         from unnest(array[before] || parts) with ordinality as p (part, n)), 'UTF8')), 'hex') as expected
                from chained c)
            """;

    private static final String BROKEN = HASHED + """
            select tenant_id, sequence, case
                    when found is null then 'its entry is missing'
                    when place <> sequence then 'a link before it is missing'
                    else 'it is not what was written' end
            from checked
            where found is null or place <> sequence or hash is distinct from expected
            order by tenant_id, sequence limit ?
            """;

    private static final String LOOSE = """
            select tenant_id, 0, 'entry ' || entry_id || ' is in no chain' from audit_entry e
            where at < now() - interval '1 minute' and not exists (
                select 1 from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.entry_id)
            order by at limit ?
            """;

    private static final String HEADS = """
            select distinct on (tenant_id) tenant_id, sequence, hash from audit_link order by tenant_id, sequence desc
            """;

    private static final String STILL_THERE =
            "select count(*) from audit_link where tenant_id = ? and sequence = ? and hash = ?";

    private AuditChain() {}

    /** The end of a tenant's chain, as text {@code tenant sequence hash}. */
    public record Head(String tenant, long sequence, String hash) {
        /** Reads what {@link #toString} wrote. */
        public static Head parse(String line) {
            String[] parts = line.strip().split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("Not the end of a chain: " + line);
            }
            return new Head(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return tenant + " " + sequence + " " + hash;
        }
    }

    /**
     * What is wrong with the trail, in words; empty if nothing is.
     *
     * @param database a connection that may read the trail of every tenant
     * @param known ends that an earlier check has seen
     */
    public static List<String> faults(Connection database, List<Head> known) throws SQLException {
        List<String> faults = new ArrayList<>();
        enterPlatform(database);
        for (String sql : List.of(BROKEN, LOOSE)) {
            try (PreparedStatement statement = database.prepareStatement(sql)) {
                statement.setInt(1, MOST_SHOWN);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        faults.add(rows.getString(1) + " link " + rows.getLong(2) + ": " + rows.getString(3));
                    }
                }
            }
        }
        for (Head head : known) {
            try (PreparedStatement statement = database.prepareStatement(STILL_THERE)) {
                statement.setString(1, head.tenant());
                statement.setLong(2, head.sequence());
                statement.setString(3, head.hash());
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next() || rows.getLong(1) == 0) {
                        faults.add(head.tenant() + " link " + head.sequence()
                                + ": an earlier check saw it, and it is gone");
                    }
                }
            }
        }
        return faults;
    }

    /** The ends of all chains. */
    public static List<Head> heads(Connection database) throws SQLException {
        enterPlatform(database);
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(HEADS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return heads;
    }

    private static void enterPlatform(Connection database) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("select set_config('app.scope', 'platform', false)")) {
            statement.execute();
        }
    }
}
