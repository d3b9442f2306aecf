package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The staff of operators and bureaus; whom a caller may see and change is decided on each call. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Staff {
    @GET
    @Path("/operators/{operator}/staff")
    Member.All ofOperator(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    @Path("/operators/{operator}/staff")
    Member.Invited inviteToOperator(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Member.Invitation invitation);

    @DELETE
    @Path("/operators/{operator}/staff/{person}")
    void removeFromOperator(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("person") String person);

    @GET
    @Path("/bureau/staff")
    Member.All ofBureau(@PathParam("tenant") String tenant);

    @POST
    @Path("/bureau/staff")
    Member.Invited inviteToBureau(
            @PathParam("tenant") String tenant,
            @HeaderParam("Idempotency-Key") String key,
            Member.Invitation invitation);

    @DELETE
    @Path("/bureau/staff/{person}")
    void removeFromBureau(@PathParam("tenant") String tenant, @PathParam("person") String person);
}
