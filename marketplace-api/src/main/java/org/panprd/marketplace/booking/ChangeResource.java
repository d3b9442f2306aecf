package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ChangeDates.NewDates;
import org.panprd.marketplace.booking.NewBooking.NewSession;
import org.panprd.marketplace.booking.SwapOccupant.NewOccupant;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** What a traveller changes of an item that is paid for, or gives back of a booking that stands. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    ChangeDates changeDates;

    @Inject
    SwapOccupant swapOccupant;

    @Inject
    CancelItem cancelItem;

    @Inject
    MoveSession moveSession;

    @Inject
    FindSessionTimes findSessionTimes;

    @Inject
    ShowBooking showBooking;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("dates/quote")
    public ChangeView quote(
            @BeanParam ItemPath path,
            NewDates request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        return changeDates.quote(path.booking(), path.number(), request, traveller, Languages.of(headers));
    }

    @POST
    @Path("dates")
    @APIResponseSchema(BookingView.class)
    public Response dates(
            @BeanParam ItemPath path,
            @HeaderParam(KEY) @Nullable String key,
            NewDates request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        UUID id = path.booking();
        int number = path.number();
        String asked = "POST bookings/" + id + "/items/" + number + "/dates " + Json.write(request);
        return once(
                traveller, key, asked, Languages.of(headers), () -> changeDates.change(id, number, request, traveller));
    }

    @POST
    @Path("occupants")
    @APIResponseSchema(BookingView.class)
    public Response occupants(
            @BeanParam ItemPath path,
            @HeaderParam(KEY) @Nullable String key,
            NewOccupant request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        UUID id = path.booking();
        int number = path.number();
        String asked = "POST bookings/" + id + "/items/" + number + "/occupants " + Json.write(request);
        Language language = Languages.of(headers);
        return once(traveller, key, asked, language, () -> swapOccupant.swap(id, number, request, traveller, language));
    }

    @GET
    @Path("sessions/{session}/times")
    public SessionTimes times(@BeanParam SessionPath path, @Context SecurityContext security) {
        String traveller = Callers.signedIn(security).subject();
        return findSessionTimes.times(path.booking(), path.number(), path.session(), traveller);
    }

    @POST
    @Path("sessions/{session}")
    @APIResponseSchema(BookingView.class)
    public Response session(
            @BeanParam SessionPath path,
            @HeaderParam(KEY) @Nullable String key,
            NewSession request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        String asked = "POST bookings/" + path.text() + " " + Json.write(request);
        return once(
                traveller,
                key,
                asked,
                Languages.of(headers),
                () -> moveSession.move(path.booking(), path.number(), path.session(), request, traveller));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.WILDCARD)
    @APIResponseSchema(BookingView.class)
    public Response cancel(
            @BeanParam ItemPath path,
            @HeaderParam(KEY) @Nullable String key,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        UUID id = path.booking();
        int number = path.number();
        String asked = "POST bookings/" + id + "/items/" + number + "/cancel";
        return once(traveller, key, asked, Languages.of(headers), () -> cancelItem.cancel(id, number, traveller));
    }

    private Response once(
            String traveller, @Nullable String key, String asked, Language language, Supplier<Booking> work) {
        return BookingResource.answer(idempotency.once(
                traveller,
                key,
                asked,
                () -> new Answer(200, null, language, Json.write(showBooking.view(work.get(), language, null)))));
    }
}
