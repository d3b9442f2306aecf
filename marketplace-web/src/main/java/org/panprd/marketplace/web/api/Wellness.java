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
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** For whom programmes are safe: asked by anybody, kept with a booking, and answered for by doctors. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Wellness {
    @GET
    @Path("/listings/{id}/questionnaire")
    Questionnaire questionnaire(@PathParam("id") String listing);

    @POST
    @Path("/screenings")
    Screening screen(NewScreening answers);

    @GET
    @Path("/bookings/{id}/screenings")
    BookedScreening.All ofBooking(@PathParam("id") String booking);

    @GET
    @Path("/me/examination-reports")
    Report.All reports(@QueryParam("tenant") @Nullable String tenant, @QueryParam("on") @Nullable String on);

    @GET
    @Path("/examination-kinds")
    ExaminationKinds examinationKinds();

    @POST
    @Path("/me/examination-reports")
    Report.Made addReport(@HeaderParam("Idempotency-Key") String key, NewReport report);

    @PUT
    @Path("/me/examination-reports/{id}/file")
    @Consumes("application/pdf")
    void sendPdf(@PathParam("id") String id, byte[] file);

    @PUT
    @Path("/me/examination-reports/{id}/file")
    @Consumes("image/jpeg")
    void sendJpeg(@PathParam("id") String id, byte[] file);

    @GET
    @Path("/me/examination-reports/{id}/file")
    @Produces({"application/pdf", "image/jpeg", "application/problem+json"})
    InputStream reportFile(@PathParam("id") String id);

    @DELETE
    @Path("/me/examination-reports/{id}")
    void removeReport(@PathParam("id") String id);

    @GET
    @Path("/tenants/{tenant}/operators/{operator}/screenings")
    Case.All cases(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("state") String state);

    @GET
    @Path("/tenants/{tenant}/operators/{operator}/screenings/{id}")
    Case find(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @GET
    @Path("/tenants/{tenant}/operators/{operator}/screenings/{id}/reports/{report}")
    @Produces({"application/pdf", "image/jpeg"})
    InputStream report(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @PathParam("report") String report);

    @POST
    @Path("/tenants/{tenant}/operators/{operator}/screenings/{id}/answer")
    Case.Answered answer(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            Case.Decision decision);
}
