package org.panprd.marketplace.frontdesk;

import jakarta.ws.rs.PathParam;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which item of which operator an address names. */
public class DeskPath {
    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @PathParam("id")
    String id = "";

    @PathParam("item")
    String item = "";

    OperatorKey key() {
        return new OperatorKey(tenant, PathId.read(id), PathId.number(item));
    }
}
