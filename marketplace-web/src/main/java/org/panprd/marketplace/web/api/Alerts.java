package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What a bureau may expect, of what it wants to be told, and what it is told. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Alerts {
    @GET
    @Path("/statistics/forecast")
    Forecast forecast(@PathParam("tenant") String tenant);

    @GET
    @Path("/statistics/alerts")
    Alert.All list(@PathParam("tenant") String tenant);

    @POST
    @Path("/statistics/alerts")
    Alert set(@PathParam("tenant") String tenant, @HeaderParam("Idempotency-Key") String key, Alert.New rule);

    @DELETE
    @Path("/statistics/alerts/{id}")
    void remove(@PathParam("tenant") String tenant, @PathParam("id") String id);

    @GET
    @Path("/notices")
    Notice.Page told(@PathParam("tenant") String tenant, @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("/notices/read")
    void read(@PathParam("tenant") String tenant, Notice.Read until);

    @GET
    @Path("/notices/choices")
    Notice.Chosen choices(@PathParam("tenant") String tenant);

    @PUT
    @Path("/notices/choices")
    void choose(@PathParam("tenant") String tenant, Notice.Chosen chosen);
}
