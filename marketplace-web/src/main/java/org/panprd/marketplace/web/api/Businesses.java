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

/** The applications of who is signed in. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Businesses {
    /** Nothing to say. */
    record Nothing() {}

    @GET
    @Path("/licence-kinds")
    Licence.Kinds licenceKinds();

    @GET
    @Path("/me/operator-applications")
    Business.All all();

    @POST
    @Path("/me/operator-applications")
    Business begin(@HeaderParam("Idempotency-Key") String key, Business.New business);

    @GET
    @Path("/me/operator-applications/{id}")
    Business find(@PathParam("id") String id);

    @PUT
    @Path("/me/operator-applications/{id}")
    Business change(@PathParam("id") String id, Business.New business);

    @DELETE
    @Path("/me/operator-applications/{id}")
    void withdraw(@PathParam("id") String id);

    @POST
    @Path("/me/operator-applications/{id}/submit")
    Business submit(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Nothing nothing);

    @PUT
    @Path("/me/operator-applications/{id}/licences/{kind}/file")
    @Consumes("application/pdf")
    void attachPdf(@PathParam("id") String id, @PathParam("kind") String kind, byte[] file);

    @PUT
    @Path("/me/operator-applications/{id}/licences/{kind}/file")
    @Consumes("image/jpeg")
    void attachJpeg(@PathParam("id") String id, @PathParam("kind") String kind, byte[] file);

    @GET
    @Path("/me/operator-applications/{id}/licences/{kind}/file")
    @Produces({"application/pdf", "image/jpeg"})
    InputStream file(@PathParam("id") String id, @PathParam("kind") String kind);
}
