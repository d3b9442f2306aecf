package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** How fresh our copies of suppliers' options are, in the platform's scope. */
@ApplicationScoped
class MirrorRecords {
    private static final String KEY = " where tenant_id = ? and listing_code = ? and option_code = ?";

    @Inject
    Sql sql;

    /** All that is connected, by tenant, written {@code LISTING/OPTION}. */
    Map<String, Set<String>> connected() {
        Map<String, Set<String>> connected = new TreeMap<>();
        sql.query("select tenant_id, listing_code || '/' || option_code from supplier_option", row -> connected
                .computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                .add(row.getString(2)));
        return connected;
    }

    /** Some that are due; they are due again then, by whoever comes. */
    List<OptionKey> take(Instant now, Instant again, int most) {
        return sql.query(
                """
                update supplier_option set due_at = ?
                where (tenant_id, listing_code, option_code) in (
                    select o.tenant_id, o.listing_code, o.option_code
                    from supplier_option o join listing l using (tenant_id, listing_code)
                    where o.due_at <= ? and l.status = 'PUBLISHED'
                    order by o.due_at limit ? for update of o skip locked)
                returning tenant_id, listing_code, option_code
                """,
                row -> new OptionKey(new ListingId(row.getString(1), row.getString(2)), row.getString(3)),
                again,
                now,
                most);
    }

    void due(OptionKey option, Instant at) {
        sql.update(
                "update supplier_option set due_at = ?" + KEY,
                at,
                option.listing().tenant(),
                option.listing().code(),
                option.option());
    }

    /** Its supplier has said what there is of it. */
    void seen(OptionKey option, Instant now) {
        sql.update(
                "update supplier_option set seen_at = ?" + KEY,
                now,
                option.listing().tenant(),
                option.listing().code(),
                option.option());
    }

    /** Tells whether that is a change. */
    boolean setStopped(OptionKey option, boolean stopped) {
        return sql.update(
                        "update supplier_option set stopped = ?" + KEY + " and stopped <> ?",
                        stopped,
                        option.listing().tenant(),
                        option.listing().code(),
                        option.option(),
                        stopped)
                == 1;
    }

    /** Whether it was not seen since then. */
    boolean isOlder(OptionKey option, Instant than) {
        return !sql.query(
                        "select 1 from supplier_option" + KEY + " and (seen_at is null or seen_at < ?)",
                        row -> Boolean.TRUE,
                        option.listing().tenant(),
                        option.listing().code(),
                        option.option(),
                        than)
                .isEmpty();
    }

    void answered(UUID connection, Instant now) {
        sql.update(
                "update supplier_connection set answered_at = ?, silent_since = null where connection_id = ?",
                now,
                connection);
    }

    void silent(UUID connection, Instant now) {
        sql.update(
                "update supplier_connection set silent_since = ? where connection_id = ? and silent_since is null",
                now,
                connection);
    }
}
