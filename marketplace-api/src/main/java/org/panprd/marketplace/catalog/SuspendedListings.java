package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;

/** Which published listings are suspended, in the catalogue's table. */
@ApplicationScoped
class SuspendedListings {
    @Inject
    Sql sql;

    /** What an operator has published, by whether it is suspended. */
    Map<ListingId, ListingFile> of(String tenant, String operator, boolean isSuspended) {
        Map<ListingId, ListingFile> documents = new TreeMap<>();
        sql.query(
                "select listing_code, content from listing where tenant_id = ? and operator_code = ? and status = ?",
                row -> documents.put(
                        new ListingId(tenant, row.getString(1)), Json.read(row.getString(2), ListingFile.class)),
                tenant,
                operator,
                status(isSuspended));
        return documents;
    }

    void set(Collection<ListingId> ids, boolean isSuspended, Instant now) {
        sql.batch(
                """
                update listing set status = ?, version = version + 1, updated_at = ?
                where tenant_id = ? and listing_code = ? and status in ('PUBLISHED', 'SUSPENDED')
                """,
                ids.stream()
                        .map(id -> new Object[] {status(isSuspended), now, id.tenant(), id.code()})
                        .toList());
    }

    /** Routes on sale of which any of these listings is a leg. */
    List<ListingId> routesThrough(Collection<ListingId> legs) {
        return sql.query(
                """
                select distinct l.tenant_id, l.listing_code
                from listing l cross join json_array_elements(l.content::json -> 'legs') as leg
                where l.status = 'PUBLISHED' and leg ->> 'listing' = any (?::text[])
                """,
                row -> new ListingId(row.getString(1), row.getString(2)),
                legs.stream().map(ListingId::toString).toList());
    }

    private static String status(boolean isSuspended) {
        return isSuspended ? "SUSPENDED" : "PUBLISHED";
    }
}
