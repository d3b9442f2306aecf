package org.panprd.marketplace.notice;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which operator's notices an address names, and who asks for them. */
public class NoticePath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    ReaderKey key(SecurityContext security) {
        return new ReaderKey(tenant, operator, Callers.signedIn(security).subject());
    }

    /** For what counts for all of the operator: a refusal NOT_ALLOWED of whoever is no owner. */
    ReaderKey ownersKey(SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        if (!caller.owns(tenant, operator)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return key(security);
    }
}
