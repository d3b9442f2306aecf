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
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Photographs: everybody's to look at, and their operator's to keep. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Media {
    String OWN = "/tenants/{tenant}/operators/{operator}/media";

    @GET
    @Path("/media/{tenant}/{id}/{file}")
    @Produces("image/jpeg")
    InputStream picture(@PathParam("tenant") String tenant, @PathParam("id") String id, @PathParam("file") String file);

    @GET
    @Path(OWN)
    Medium.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    @Path(OWN)
    Medium add(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Medium.Alt alt);

    @GET
    @Path(OWN + "/{id}")
    Medium show(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @PUT
    @Path(OWN + "/{id}")
    Medium change(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Medium.Change change);

    @DELETE
    @Path(OWN + "/{id}")
    void remove(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @PUT
    @Path(OWN + "/{id}/file")
    @Consumes("image/jpeg")
    void attachJpeg(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            byte[] file);

    @PUT
    @Path(OWN + "/{id}/file")
    @Consumes("image/png")
    void attachPng(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            byte[] file);

    @GET
    @Path(OWN + "/{id}/file")
    @Produces("image/jpeg")
    InputStream whole(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);
}
