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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Resellers' accounts, keys and regions, for the platform. {@code match} is the version of what was seen, in quotes. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/platform/resellers")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Resellers {
    @GET
    Reseller.All list();

    @POST
    Reseller add(@HeaderParam("Idempotency-Key") String key, Reseller.New reseller);

    @GET
    @Path("/{reseller}")
    Reseller show(@PathParam("reseller") String reseller);

    @PUT
    @Path("/{reseller}/status")
    Reseller decide(
            @PathParam("reseller") String reseller, @HeaderParam("If-Match") String match, Reseller.NewStatus status);

    @PUT
    @Path("/{reseller}/networks")
    Reseller setNetworks(
            @PathParam("reseller") String reseller,
            @HeaderParam("If-Match") String match,
            Reseller.NewNetworks networks);

    @POST
    @Path("/{reseller}/keys")
    Reseller.Issued issue(
            @PathParam("reseller") String reseller,
            @HeaderParam("Idempotency-Key") String key,
            Businesses.Nothing nothing);

    @DELETE
    @Path("/{reseller}/keys/{id}")
    void revoke(@PathParam("reseller") String reseller, @PathParam("id") String id);

    @PUT
    @Path("/{reseller}/contracts/{region}")
    Reseller.Contract propose(
            @PathParam("reseller") String reseller, @PathParam("region") String region, Reseller.Proposal proposal);
}
