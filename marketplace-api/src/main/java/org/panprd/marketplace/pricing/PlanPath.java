package org.panprd.marketplace.pricing;

import jakarta.ws.rs.PathParam;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which listing of which operator an address names. */
public class PlanPath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @PathParam("listing")
    String listing = "";

    ListingId id() {
        return ListingId.parse(tenant + "." + listing).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
