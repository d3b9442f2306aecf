package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.catalog.FollowPrices;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;
import org.panprd.marketplace.pricing.Changed;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Follows changed prices in the scope of all tenants: routes of any may contain what costs something else now. */
@ApplicationScoped
class FollowPricesEverywhere implements OutboxHandler {
    @Inject
    FollowPrices followPrices;

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    @Override
    public String name() {
        return Changed.HANDLER;
    }

    @Override
    public void deliver(String payload) {
        Changed changed = Json.read(payload, Changed.class);
        scopes.run(
                Scope.tenants(regions.tenants().keySet()), () -> followPrices.follow(ListingId.of(changed.listing())));
    }

    /** What was the cheapest day ahead may be over. */
    void hourly() {
        scopes.run(Scope.tenants(regions.tenants().keySet()), followPrices::followAll);
    }
}
