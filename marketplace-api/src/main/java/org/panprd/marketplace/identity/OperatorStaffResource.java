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
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The staff of an operator: all of it looks, its owners invite and remove. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorStaffResource {
    @Inject
    ManageStaff manageStaff;

    @Context
    HttpHeaders headers;

    @GET
    public StaffView staff(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam(ScopeFilter.OPERATOR) String operator) {
        return manageStaff.list(Employer.operator(tenant, operator));
    }

    @POST
    @APIResponseSchema(InvitationView.class)
    public Response invite(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewStaff request,
            @Context SecurityContext security) {
        return answer(manageStaff.invite(
                Employer.operator(tenant, operator), Callers.signedIn(security), key, request, Languages.of(headers)));
    }

    @DELETE
    @Path("{person}")
    public void remove(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @PathParam("person") String person,
            @Context SecurityContext security) {
        manageStaff.remove(Employer.operator(tenant, operator), Callers.signedIn(security), person);
    }

    static Response answer(Answer answer) {
        return Response.status(answer.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body())
                .build();
    }
}
