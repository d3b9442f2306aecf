package org.panprd.marketplace.search;

import java.time.Clock;
import java.util.List;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.catalog.PlainCatalogue;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Regions;

/** What this room does when the catalogue changes, without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainIndex {
    private final Sql sql;
    private final Catalog catalog;
    private final Words words = new Words();

    public PlainIndex(Sql sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    public void follow(CatalogueChanged changed, Regions regions) {
        var documents = new SearchDocuments();
        documents.sql = sql;
        var indexing = new IndexListings();
        indexing.catalog = catalog;
        indexing.lowestPrices = PlainCatalogue.prices(regions);
        indexing.regions = regions;
        indexing.documents = documents;
        indexing.words = words;
        indexing.clock = Clock.systemUTC();
        indexing.onCatalogue(changed);
    }

    /** The listings that these words find. */
    public List<String> find(String text) {
        return sql.query(
                "select tenant_id || '.' || listing_code from search_document where words @@ ?::tsquery order by 1",
                row -> row.getString(1),
                Vectors.query(words.ofQuery(text)));
    }
}
