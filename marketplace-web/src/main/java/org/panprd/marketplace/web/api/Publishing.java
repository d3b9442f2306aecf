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

/** Listings as operators write them and bureaus publish them. {@code match}: the version that was seen, in quotes. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Publishing {
    @GET
    @Path("/operators/{operator}/listings")
    ListingDraft.All all(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @GET
    @Path("/operators/{operator}/listing-forms/{family}")
    ListingFields fields(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("family") String family);

    @POST
    @Path("/operators/{operator}/listings")
    ListingDraft begin(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, ListingDraft.Begin listing);

    @GET
    @Path("/operators/{operator}/listings/{code}")
    ListingDraft show(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("code") String code);

    @POST
    @Path("/operators/{operator}/listings/{code}/draft")
    ListingDraft edit(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match,
            ListingDraft.From from);

    @PUT
    @Path("/operators/{operator}/listings/{code}/draft")
    ListingDraft write(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match,
            ListingDraft.Content content);

    @DELETE
    @Path("/operators/{operator}/listings/{code}/draft")
    void discard(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match);

    @POST
    @Path("/operators/{operator}/listings/{code}/status")
    ListingDraft want(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match,
            ListingDraft.Wanted wanted);

    @GET
    @Path("/operators/{operator}/listings/{code}/preview")
    Listing preview(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("code") String code);

    @GET
    @Path("/operators/{operator}/listings/{code}/revisions")
    ListingDraft.Revisions revisions(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("code") String code);

    @GET
    @Path("/operators/{operator}/listings/{code}/revisions/{before}/changes/{after}")
    ListingDraft.Differences changes(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @PathParam("before") int before,
            @PathParam("after") int after);

    @GET
    @Path("/listings")
    ListingDraft.All waiting(@PathParam("tenant") String tenant);

    @GET
    @Path("/listings/{code}")
    ListingDraft look(@PathParam("tenant") String tenant, @PathParam("code") String code);

    @GET
    @Path("/listings/{code}/preview")
    Listing lookAhead(@PathParam("tenant") String tenant, @PathParam("code") String code);

    @POST
    @Path("/listings/{code}/decision")
    ListingDraft decide(
            @PathParam("tenant") String tenant,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match,
            ListingDraft.Decision decision);
}
