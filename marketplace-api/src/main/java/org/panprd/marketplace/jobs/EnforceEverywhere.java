package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.licensing.EnforceLicences;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Enforces licences in the scope of all tenants. */
@ApplicationScoped
class EnforceEverywhere implements OutboxHandler {
    @Inject
    EnforceLicences enforceLicences;

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    @Override
    public String name() {
        return EnforceLicences.HANDLER;
    }

    @Override
    public void deliver(String payload) {
        EnforceLicences.Task task = Json.read(payload, EnforceLicences.Task.class);
        scopes.run(Scope.tenants(regions.tenants().keySet()), () -> enforceLicences.enforce(task));
    }
}
