package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The staff of a tenant's bureau: all of it looks, its directors invite and remove. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauStaffResource {
    @Inject
    ManageStaff manageStaff;

    @Context
    HttpHeaders headers;

    @GET
    public StaffView staff(@PathParam(ScopeFilter.TENANT) String tenant) {
        return manageStaff.list(Employer.bureau(tenant));
    }

    @POST
    @APIResponseSchema(InvitationView.class)
    public Response invite(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewStaff request,
            @Context SecurityContext security) {
        return OperatorStaffResource.answer(manageStaff.invite(
                Employer.bureau(tenant), Callers.signedIn(security), key, request, Languages.of(headers)));
    }

    @DELETE
    @Path("{person}")
    public void remove(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("person") String person,
            @Context SecurityContext security) {
        manageStaff.remove(Employer.bureau(tenant), Callers.signedIn(security), person);
    }
}
