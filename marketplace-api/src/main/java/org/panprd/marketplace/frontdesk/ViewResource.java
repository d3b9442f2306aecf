package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.frontdesk.SavedView.NewView;
import org.panprd.marketplace.frontdesk.SavedView.Owner;
import org.panprd.marketplace.frontdesk.SavedView.SavedViews;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The caller's own views of what was booked of an operator. Whoever keeps one chooses its id, so that asking again does no more. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/booking-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ViewResource {
    @Inject
    KeepViews views;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @GET
    public SavedViews list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @Context SecurityContext security) {
        return views.list(owner(tenant, operator, security));
    }

    @PUT
    @Path("{id}")
    public SavedView keep(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id,
            NewView request,
            @Context SecurityContext security) {
        ZoneId zone = ZoneId.of(regions.get(tenant).timeZone());
        return views.keep(
                owner(tenant, operator, security),
                PathId.read(id),
                request,
                LocalDate.ofInstant(clock.instant(), zone));
    }

    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("id") String id,
            @Context SecurityContext security) {
        views.remove(owner(tenant, operator, security), PathId.read(id));
    }

    private static Owner owner(String tenant, String operator, SecurityContext security) {
        return new Owner(tenant, operator, Callers.signedIn(security).subject());
    }
}
