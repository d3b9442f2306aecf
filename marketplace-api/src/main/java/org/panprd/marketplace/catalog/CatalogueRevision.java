package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.panprd.marketplace.platform.Sql;

/**
 * Another whenever something is shown of a listing that was not: its document or whether it is for sale, its prices, who
 * offers it and where. It is summed up from versions, so that it is true within the reader's own transaction; no document is
 * read. What it does not tell is that a day has passed, from which the lowest prices count.
 */
@ApplicationScoped
public class CatalogueRevision {
    @Inject
    Sql sql;

    @Transactional(TxType.MANDATORY)
    public String read() {
        return sql.query("""
                        select concat_ws(' ',
                            (select sum(hashtextextended(tenant_id || '.' || listing_code, version))
                                from listing where status = 'PUBLISHED'),
                            (select count(*) || ' ' || sum(version) from price_plan),
                            (select count(*) || ' ' || sum(version) from price_setting),
                            (select sum(hashtextextended(content, 0)) from operator),
                            (select sum(hashtextextended(content, 0)) from place))
                        """, row -> row.getString(1)).get(0);
    }
}
