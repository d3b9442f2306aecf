package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.panprd.marketplace.availability.StockLooked;
import org.panprd.marketplace.intake.FollowProducts;
import org.panprd.marketplace.supply.ConnectOptions.Due;
import org.panprd.marketplace.supply.MirrorStock;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Has suppliers asked in the scope of the platform, before who looks at what is theirs is answered. */
@ApplicationScoped
class SupplyEverywhere {
    @Inject
    MirrorStock mirror;

    @Inject
    FollowProducts followProducts;

    @Inject
    Scopes scopes;

    /** One supplier after the other, until none is due; in the platform's scope, and each in its operator's. */
    void follow() {
        for (Optional<Due> due = followProducts.next(); due.isPresent(); due = followProducts.next()) {
            Due one = due.get();
            scopes.run(Scope.operator(one.tenant(), one.operator()), () -> followProducts.follow(one));
        }
    }

    void onLook(@Observes StockLooked looked) {
        if (mirror.concerns(looked.listings())) {
            scopes.run(Scope.PLATFORM, () -> mirror.look(looked.listings(), looked.from(), looked.until()));
        }
    }
}
