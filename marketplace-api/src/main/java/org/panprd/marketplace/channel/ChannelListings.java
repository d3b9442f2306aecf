package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.panprd.marketplace.platform.Sql;

/** The table of what operators have opened to the channel; each opens and closes its own. */
@ApplicationScoped
class ChannelListings {
    @Inject
    Sql sql;

    /** The codes of those of a region, whichever operator's, as far as they are seen. */
    Set<String> ofTenant(String tenant) {
        return new TreeSet<>(sql.query(
                "select listing_code from channel_listing where tenant_id = ?", row -> row.getString(1), tenant));
    }

    /** By their codes since when they are open. */
    Map<String, Instant> ofOperator(String tenant, String operator) {
        Map<String, Instant> open = new TreeMap<>();
        sql.query(
                "select listing_code, opened_at from channel_listing where tenant_id = ? and operator_code = ?",
                row -> open.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                tenant,
                operator);
        return open;
    }

    /** Those that are open stay so. */
    void open(String tenant, String operator, Collection<String> codes, Instant now) {
        sql.batch(
                "insert into channel_listing (tenant_id, listing_code, operator_code, opened_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                codes.stream()
                        .map(code -> new Object[] {tenant, code, operator, now})
                        .toList());
    }

    void close(String tenant, String operator, Collection<String> codes) {
        sql.batch(
                "delete from channel_listing where tenant_id = ? and listing_code = ? and operator_code = ?",
                codes.stream()
                        .map(code -> new Object[] {tenant, code, operator})
                        .toList());
    }
}
