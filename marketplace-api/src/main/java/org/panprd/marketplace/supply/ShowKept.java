package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.supply.KeptView.KeptList;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** Shows an operator what its suppliers do not take back, which is between the two of them. */
@ApplicationScoped
public class ShowKept {
    private static final int MOST = 100;

    @Inject
    Reservations reservations;

    @Inject
    CatalogueNames names;

    /** The latest first. */
    @Transactional
    public KeptList latest(String tenant, String operator, Language language) {
        Map<String, Text> titles = names.listings(tenant);
        return new KeptList(
                reservations.kept(tenant, operator, MOST, listing -> Optional.ofNullable(titles.get(listing))
                        .map(title -> title.in(language))));
    }
}
