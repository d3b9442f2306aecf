package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.statistics.SharedView.AllSharedViews;
import org.panprd.marketplace.statistics.SharedView.NewSharedView;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** A bureau's views of its figures. Whoever keeps one chooses its id, so that asking again does no more. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharedViewResource {
    @Inject
    KeepSharedViews views;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @GET
    public AllSharedViews list(@PathParam(ScopeFilter.TENANT) String tenant) {
        return views.list(tenant);
    }

    @PUT
    @Path("{id}")
    public SharedView keep(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id, NewSharedView request) {
        ZoneId zone = ZoneId.of(regions.get(tenant).timeZone());
        return views.keep(tenant, PathId.read(id), request, LocalDate.ofInstant(clock.instant(), zone));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        views.remove(tenant, PathId.read(id));
    }
}
