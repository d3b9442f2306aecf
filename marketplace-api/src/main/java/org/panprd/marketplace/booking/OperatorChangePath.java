package org.panprd.marketplace.booking;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which item of which operator an address names, and what is wanted changed of it. */
public class OperatorChangePath extends ItemPath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @PathParam("change")
    String change = "";

    OperatorKey key() {
        return new OperatorKey(tenant, booking(), number());
    }

    UUID changeId() {
        return PathId.read(change);
    }
}
