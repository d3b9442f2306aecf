package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.panprd.marketplace.tenancy.AdmissionRefused;

/** Writes down who tried what is not theirs. */
@ApplicationScoped
class RecordRefusals {
    @Inject
    AuditTrail trail;

    void onRefusal(@Observes AdmissionRefused refused) {
        trail.refused(
                "access", refused.tenant().stream().toList(), "operation", refused.operation(), refused.problem());
    }
}
