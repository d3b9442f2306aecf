package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.panprd.marketplace.publishing.CarryOut;
import org.panprd.marketplace.publishing.Move;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Changes what is on sale in the scope of all tenants, at once and before who has decided it is answered. */
@ApplicationScoped
class MoveEverywhere {
    @Inject
    CarryOut carryOut;

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    void onMove(@Observes Move move) {
        scopes.run(Scope.tenants(regions.tenants().keySet()), () -> carryOut.carryOut(move));
    }
}
