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
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Applications and licences: for the bureau that decides about them, and for operators who show new ones. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Licensing {
    @GET
    @Path("/operator-applications")
    Business.All applications(@PathParam("tenant") String tenant, @QueryParam("status") String status);

    @GET
    @Path("/operator-applications/{id}")
    Business application(@PathParam("tenant") String tenant, @PathParam("id") String id);

    @GET
    @Path("/operator-applications/{id}/licences/{kind}/file")
    @Produces({"application/pdf", "image/jpeg"})
    InputStream applicationFile(
            @PathParam("tenant") String tenant, @PathParam("id") String id, @PathParam("kind") String kind);

    @POST
    @Path("/operator-applications/{id}/decision")
    Business decideApplication(
            @PathParam("tenant") String tenant,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            Business.Decision decision);

    @GET
    @Path("/licences")
    Licence.All licences(@PathParam("tenant") String tenant, @QueryParam("status") String status);

    /** What stands booked of listings that are off the market. */
    @GET
    @Path("/suspended-bookings")
    SuspendedBookings suspended(@PathParam("tenant") String tenant);

    @GET
    @Path("/licences/{id}/file")
    @Produces({"application/pdf", "image/jpeg"})
    InputStream licenceFile(@PathParam("tenant") String tenant, @PathParam("id") String id);

    @POST
    @Path("/licences/{id}/decision")
    Licence decideLicence(
            @PathParam("tenant") String tenant,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            Business.Decision decision);

    @GET
    @Path("/operators/{operator}/licences")
    Licence.All ofOperator(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    @Path("/operators/{operator}/licences")
    Licence add(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Licence.New licence);

    @PUT
    @Path("/operators/{operator}/licences/{id}/file")
    @Consumes("application/pdf")
    void attachPdf(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            byte[] file);

    @PUT
    @Path("/operators/{operator}/licences/{id}/file")
    @Consumes("image/jpeg")
    void attachJpeg(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            byte[] file);

    @GET
    @Path("/operators/{operator}/licences/{id}/file")
    @Produces({"application/pdf", "image/jpeg"})
    InputStream operatorFile(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);
}
