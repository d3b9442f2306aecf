package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** What operators have opened to the channel, as resellers see it. */
@ApplicationScoped
class OpenedListings {
    @Inject
    Sql sql;

    @Transactional(TxType.MANDATORY)
    boolean isOpened(ListingId id) {
        return !sql.query(
                        "select 1 from channel_listing where tenant_id = ? and listing_code = ?",
                        row -> row.getInt(1),
                        id.tenant(),
                        id.code())
                .isEmpty();
    }

    /** Of these tenants, in the order of their ids, after one. */
    @Transactional(TxType.MANDATORY)
    List<ListingId> after(List<String> tenants, ListingId last, int most) {
        return sql.query(
                """
                select tenant_id, listing_code from channel_listing
                where tenant_id = any (?) and (tenant_id, listing_code) > (?, ?)
                order by tenant_id, listing_code limit ?
                """,
                row -> new ListingId(row.getString(1), row.getString(2)),
                tenants,
                last.tenant(),
                last.code(),
                most);
    }

    /** Another whenever one of these tenants' is opened or closed. */
    @Transactional(TxType.MANDATORY)
    String revision(List<String> tenants) {
        return sql.query("""
                        select count(*) || ' ' || coalesce(sum(hashtextextended(tenant_id || '.' || listing_code, 0)), 0)
                        from channel_listing where tenant_id = any (?)
                        """, row -> row.getString(1), tenants).get(0);
    }
}
