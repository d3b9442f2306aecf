package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
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

/** An operator's listings in others' routes, and others' in its own. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Partnerships {
    @GET
    @Path("/partner-terms")
    Partnership.AllTerms terms(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @PUT
    @Path("/partner-terms/{listing}")
    Partnership.AllTerms setTerms(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing,
            Partnership.NewTerms terms);

    @GET
    @Path("/partner-offers")
    Partnership.AllTerms offers(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("of") @Nullable String of);

    @GET
    @Path("/partnerships")
    Partnership.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    @Path("/partnerships")
    Partnership ask(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Partnership.Asking asking);

    @PUT
    @Path("/partnerships/{id}/answer")
    Partnership answer(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Partnership.Answer answer);

    @PUT
    @Path("/partnerships/{id}/allotment")
    Partnership allot(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Partnership.NewAllotment allotment);

    @PUT
    @Path("/partnerships/{id}/end")
    Partnership end(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Businesses.Nothing nothing);
}
