package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** How many bookings a closure has hit, for who answers for the port. */
@ApplicationScoped
@Acting(Role.PORT)
@Path("ports/{" + ScopeFilter.PORT + "}/closures/{id}/bookings")
@Produces(MediaType.APPLICATION_JSON)
public class HitBookingsResource {
    @Inject
    CountCrossings countCrossings;

    @GET
    public AffectedItems.Count hit(@PathParam(ScopeFilter.PORT) String code, @PathParam("id") String id) {
        return countCrossings.hitBy(code, PathId.read(id));
    }
}
