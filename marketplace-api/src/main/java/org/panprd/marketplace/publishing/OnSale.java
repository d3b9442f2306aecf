package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** What is on sale anywhere, and so everybody's to read, in whatever scope. */
@ApplicationScoped
public class OnSale {
    @Inject
    Sql sql;

    /** A listing, and who offers it where. */
    public record Offer(ListingFile listing, Provider provider) {}

    @Transactional(TxType.MANDATORY)
    public Map<ListingId, Offer> find(Collection<String> ids) {
        Map<ListingId, Offer> found = new TreeMap<>();
        if (!ids.isEmpty()) {
            sql.query(
                    "select tenant_id, listing_code, listing, operator, place from listings_on_sale(?)",
                    row -> found.put(
                            new ListingId(row.getString(1), row.getString(2)),
                            new Offer(
                                    Json.read(row.getString(3), ListingFile.class),
                                    new Provider(
                                            Json.read(row.getString(4), OperatorFile.class),
                                            Json.read(row.getString(5), PlaceFile.class)))),
                    List.copyOf(ids));
        }
        return found;
    }
}
