package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Text;

/** What a tenant's rules may be about, by code. */
@ApplicationScoped
class WatchedThings {
    @Inject
    CatalogueNames catalogue;

    @Inject
    Regions regions;

    /** Nothing, where the kind is about no single thing. */
    @Transactional(TxType.MANDATORY)
    Map<String, Text> of(String tenant, AlertKind kind) {
        Map<String, Text> things = new TreeMap<>();
        if (kind == AlertKind.PLACE_LOAD) {
            catalogue.places(tenant).stream()
                    .filter(place -> place.dailyCapacity() != null)
                    .forEach(place -> things.put(place.code(), place.name()));
        } else if (kind == AlertKind.PORT_CLOSED) {
            regions.shared().border().ports().stream()
                    .filter(port -> port.tenant().equals(tenant))
                    .forEach(port -> things.put(port.code(), port.name()));
        }
        return things;
    }
}
