package org.panprd.marketplace.partner;

import jakarta.ws.rs.PathParam;
import org.panprd.marketplace.partner.Partnership.Side;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Whose partners an address names. */
public class PartnerPath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    Side side() {
        return new Side(tenant, operator);
    }
}
