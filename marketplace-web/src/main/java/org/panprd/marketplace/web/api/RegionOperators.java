package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What a bureau sees of its region's operators, and what they say against what it has taken down. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface RegionOperators {
    @GET
    @Path("/bureau/statistics")
    OperatorSales sales(
            @PathParam("tenant") String tenant,
            @QueryParam("by") String by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to);

    @GET
    @Path("/bureau/takedowns")
    Takedown.All takedowns(@PathParam("tenant") String tenant);

    @POST
    @Path("/bureau/takedowns/{code}/answer")
    Takedown answer(@PathParam("tenant") String tenant, @PathParam("code") String code, Takedown.Answer answer);

    @GET
    @Path("/operators/{operator}/listings/{code}/appeals")
    Takedown.Appeals appeals(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("code") String code);

    @POST
    @Path("/operators/{operator}/listings/{code}/appeals")
    Takedown.Appeal appeal(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            Takedown.New appeal);
}
