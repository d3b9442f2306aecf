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
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The signed-in caller's bookings. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Bookings {
    @POST
    @Path("/bookings")
    Booking hold(@HeaderParam("Idempotency-Key") String key, NewBooking booking);

    @POST
    @Path("/me/bookings/overlaps")
    Warning.All overlaps(NewBooking booking);

    @GET
    @Path("/bookings/{id}")
    Booking find(@PathParam("id") String id);

    @GET
    @Path("/me/bookings")
    MyBookings mine(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/bookings/{id}/payments")
    StartedPayment pay(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, NewPayment payment);

    @POST
    @Path("/bookings/{id}/cancel")
    Booking cancel(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Cancellation cancellation);

    @POST
    @Path("/bookings/{id}/items/{item}/dates/quote")
    Change quoteDates(@PathParam("id") String id, @PathParam("item") int item, NewDates dates);

    @POST
    @Path("/bookings/{id}/items/{item}/dates")
    Booking changeDates(
            @PathParam("id") String id,
            @PathParam("item") int item,
            @HeaderParam("Idempotency-Key") String key,
            NewDates dates);

    @POST
    @Path("/bookings/{id}/items/{item}/dates/payments")
    StartedPayment payDates(
            @PathParam("id") String id,
            @PathParam("item") int item,
            @HeaderParam("Idempotency-Key") String key,
            NewPayment payment);

    @DELETE
    @Path("/bookings/{id}/items/{item}/dates")
    void giveUpDates(@PathParam("id") String id, @PathParam("item") int item);

    @POST
    @Path("/bookings/{id}/items/{item}/occupants")
    Booking swapOccupant(
            @PathParam("id") String id,
            @PathParam("item") int item,
            @HeaderParam("Idempotency-Key") String key,
            NewOccupant occupant);

    @POST
    @Path("/bookings/{id}/items/{item}/cancel")
    Booking cancelItem(
            @PathParam("id") String id, @PathParam("item") int item, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("/bookings/{id}/items/{item}/sessions/{session}/times")
    SessionTimes sessionTimes(
            @PathParam("id") String id, @PathParam("item") String item, @PathParam("session") String session);

    @POST
    @Path("/bookings/{id}/items/{item}/sessions/{session}")
    Booking moveSession(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @PathParam("session") String session,
            @HeaderParam("Idempotency-Key") String key,
            SessionTime to);

    @GET
    @Path("/bookings/{id}/items/{item}/alternatives")
    Alternatives alternatives(@PathParam("id") String id, @PathParam("item") int item);

    @GET
    @Path("/bookings/{id}/vouchers.pdf")
    @Produces("application/pdf")
    InputStream vouchers(@PathParam("id") String id);

    @GET
    @Path("/bookings/{id}/items/{item}/voucher.png")
    @Produces("image/png")
    InputStream voucher(@PathParam("id") String id, @PathParam("item") int item);

    @GET
    @Path("/bookings/{id}/itinerary.ics")
    @Produces("text/calendar")
    InputStream itinerary(@PathParam("id") String id);
}
