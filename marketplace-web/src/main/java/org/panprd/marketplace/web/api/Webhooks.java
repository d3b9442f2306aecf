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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where an operator's own system is told, and how that went. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/webhooks")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Webhooks {
    @GET
    Webhook.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    Webhook add(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Webhook.New webhook);

    @DELETE
    @Path("/{id}")
    void remove(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @POST
    @Path("/{id}/secret")
    Webhook.Secret renewSecret(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Businesses.Nothing nothing);

    @POST
    @Path("/{id}/resume")
    void resume(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Businesses.Nothing nothing);

    @GET
    @Path("/{id}/deliveries")
    Webhook.Log log(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    void replay(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            Businesses.Nothing nothing);
}
