package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Which resellers sell a region, for its bureau. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau/resellers")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface ResellerContracts {
    @GET
    Reseller.Contracts list(@PathParam("tenant") String tenant);

    /** {@code match} is the version of what was seen, in quotes. */
    @PUT
    @Path("/{reseller}/decision")
    Reseller.Contract decide(
            @PathParam("tenant") String tenant,
            @PathParam("reseller") String reseller,
            @HeaderParam("If-Match") String match,
            Reseller.Decision decision);
}
