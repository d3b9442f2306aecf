package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What was booked of an operator; whether the caller works for it is decided on each call. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Desk {
    @GET
    @Path("/bookings")
    Booked.Page list(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @BeanParam DeskQuery query);

    @GET
    @Path("/bookings/count")
    Booked.Count count(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("since") @Nullable String since);

    /** One of them: nothing is sent yet. */
    @Path("/bookings/{id}/items/{item}")
    OneDeskItem of(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @PathParam("item") String item);

    /** What is changed of it: nothing is sent yet. */
    @Path("/bookings/{id}/items/{item}/changes")
    ItemChanges changes(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            @PathParam("item") String item);

    /** All that may come on a day: JSON for the page of the gate, as it comes. */
    @GET
    @Path("/check-ins")
    String day(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("date") @Nullable String date);

    /** Several are let in, each with its own outcome: JSON from and for the page of the gate. */
    @POST
    @Path("/check-ins/batch")
    String checkIn(@PathParam("tenant") String tenant, @PathParam("operator") String operator, String checkIns);

    @GET
    @Path("/manifests/{date}/manifest.pdf")
    @Produces("application/pdf")
    InputStream pdf(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("date") String date);

    @GET
    @Path("/manifests/{date}/manifest.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    InputStream xlsx(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("date") String date);
}
