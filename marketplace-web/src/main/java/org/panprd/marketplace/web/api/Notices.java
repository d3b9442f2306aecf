package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What an operator is told, as the caller has chosen to see it. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/notices")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Notices {
    @GET
    Notice.Page list(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/count")
    Notice.Count count(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @PUT
    @Path("/read")
    void read(@PathParam("tenant") String tenant, @PathParam("operator") String operator, Notice.Read until);

    @GET
    @Path("/choices")
    Notice.Choices choices(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @PUT
    @Path("/choices")
    void choose(@PathParam("tenant") String tenant, @PathParam("operator") String operator, Notice.Chosen chosen);

    @PUT
    @Path("/low-stock")
    void setLowStock(@PathParam("tenant") String tenant, @PathParam("operator") String operator, Notice.LowStock least);
}
