package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockLooked;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Quotes for everybody, and the list of a traveller's own bookings. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class TripResource {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @Inject
    QuoteTrip quoteTrip;

    @Inject
    Event<StockLooked> looked;

    @Inject
    FindOverlaps overlaps;

    @Inject
    ShowBooking showBooking;

    @POST
    @Path("quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    public QuoteView quote(NewBooking request, @Context HttpHeaders headers) {
        request.looked().forEach(looked::fire);
        return quoteTrip.quote(request, Languages.of(headers));
    }

    /** Who of those about to be booked for is on another of the traveller's trips at the same time. */
    @POST
    @Acting(Role.TRAVELLER)
    @Path("me/bookings/overlaps")
    @Consumes(MediaType.APPLICATION_JSON)
    public BookingView.Warnings overlaps(
            NewBooking request, @Context SecurityContext security, @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        return new BookingView.Warnings(overlaps.of(request, traveller, Languages.of(headers)));
    }

    @GET
    @Acting(Role.TRAVELLER)
    @Path("me/bookings")
    public BookingView.Page bookings(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        QueryValues values = new QueryValues();
        int size = values.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        values.refuse();
        return showBooking.page(traveller, cursor, size, Languages.of(headers));
    }
}
