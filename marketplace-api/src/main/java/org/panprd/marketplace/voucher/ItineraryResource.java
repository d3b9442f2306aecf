package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** The itinerary of a traveller's own booking, for a calendar. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/itinerary.ics")
public class ItineraryResource {
    @Inject
    OwnBookings bookings;

    @Inject
    MakeDocuments documents;

    @GET
    @Produces({"text/calendar", "application/problem+json"})
    public Response calendar(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        BookingView booking = bookings.find(id, security, headers);
        return OwnBookings.file(
                documents.calendar(booking).getBytes(StandardCharsets.UTF_8),
                "text/calendar;charset=UTF-8",
                "itinerary-" + booking.reference() + ".ics");
    }
}
