package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What an operator lets resellers sell. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/channel-listings")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Openings {
    @GET
    Opening.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @PUT
    Opening.All setAll(@PathParam("tenant") String tenant, @PathParam("operator") String operator, Opening.New opening);

    @PUT
    @Path("/{listing}")
    Opening.All set(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing,
            Opening.New opening);
}
