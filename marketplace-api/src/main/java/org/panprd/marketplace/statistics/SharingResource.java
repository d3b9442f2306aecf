package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What a bureau shares. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharingResource {
    @Inject
    KeepSharing keepSharing;

    @GET
    @Path("sharing")
    @APIResponseSchema(SharingView.class)
    public Response show(@PathParam(ScopeFilter.TENANT) String tenant) {
        return answer(keepSharing.show(tenant));
    }

    /** From its day on instead of what was set before; what was set before stays in the history. */
    @PUT
    @Path("sharing")
    @APIResponseSchema(SharingView.class)
    public Response put(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewSharing sharing) {
        return answer(keepSharing.put(tenant, IfMatch.version(match), sharing));
    }

    private static Response answer(SharingView view) {
        return IfMatch.answer(view, view.version());
    }
}
