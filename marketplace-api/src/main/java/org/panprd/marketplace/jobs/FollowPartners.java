package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.partner.PartnershipChanged;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Lets routes of all tenants follow what a partner grants. */
@ApplicationScoped
class FollowPartners implements OutboxHandler {
    @Inject
    KeepListings keepListings;

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    @Override
    public String name() {
        return PartnershipChanged.HANDLER;
    }

    @Override
    public void deliver(String payload) {
        PartnershipChanged changed = Json.read(payload, PartnershipChanged.class);
        scopes.run(
                Scope.tenants(regions.tenants().keySet()),
                () -> keepListings.routesFollow(ListingId.of(changed.listing())));
    }
}
