package org.panprd.marketplace.intake;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which operator's suppliers an address names. */
public class SupplierPath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    /** Who decides for the operator: a refusal NOT_ALLOWED of whoever is no owner. */
    String owner(SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        if (!caller.owns(tenant, operator)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return caller.subject();
    }
}
