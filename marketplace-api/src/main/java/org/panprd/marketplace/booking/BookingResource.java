package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.OpenPayment;
import org.panprd.marketplace.payment.PaymentStatus;
import org.panprd.marketplace.payment.PaymentView;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.BookedScreeningView.BookedScreenings;
import org.panprd.marketplace.wellness.ShowScreenings;

/** A traveller's bookings. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    HoldBooking holdBooking;

    @Inject
    QuoteTrip quoteTrip;

    @Inject
    PayBooking payBooking;

    @Inject
    OpenPayment openPayment;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    ShowBooking showBooking;

    @Inject
    ShowScreenings showScreenings;

    @Inject
    Idempotency idempotency;

    /** Where the traveller goes after paying. */
    public record NewPayment(@Nullable String returnUrl) {}

    /** Why it is cancelled, in the traveller's words; not needed. */
    public record Cancellation(@Nullable String reason) {}

    private record Intention(@Nullable UUID paymentId) {}

    @POST
    @APIResponseSchema(BookingView.class)
    public Response hold(
            @HeaderParam(KEY) @Nullable String key,
            NewBooking request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        Supplier<Answer> once = () -> idempotency.once(traveller, key, "POST bookings " + Json.write(request), () -> {
            Booking booking = holdBooking.hold(request, traveller, language);
            String body = Json.write(showBooking.fresh(booking, language));
            return new Answer(201, "bookings/" + booking.id(), language, body);
        });
        try {
            return answer(unlessOvertaken(once));
        } catch (NotAvailable e) {
            throw new Refusal(
                    BookingProblem.NOT_AVAILABLE,
                    Map.of("items", quoteTrip.unavailable(request, e.wishes(), language)));
        }
    }

    /** Somebody was faster with a therapist or a room: tries another plan, in a new transaction so that no lock is left. */
    private static Answer unlessOvertaken(Supplier<Answer> once) {
        try {
            return once.get();
        } catch (NotAvailable e) {
            if (e.isOvertaken()) {
                return once.get();
            }
            throw e;
        }
    }

    @GET
    @Path("{id}")
    public BookingView booking(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        return showBooking.show(PathId.read(id), traveller, Languages.of(headers));
    }

    /** What came out for whom in the programmes that ask for it; read by nobody but the traveller. */
    @GET
    @Path("{id}/screenings")
    public BookedScreenings screenings(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        UUID booking = showBooking.show(PathId.read(id), traveller, language).id();
        return showScreenings.of(booking, traveller, language);
    }

    @POST
    @Path("{id}/payments")
    @APIResponseSchema(PaymentView.class)
    public Response pay(
            @PathParam("id") String text,
            @HeaderParam(KEY) @Nullable String key,
            NewPayment request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        UUID id = PathId.read(text);
        payBooking.checkReturn(request.returnUrl());
        Answer intended = idempotency.once(
                traveller,
                key,
                "POST bookings/" + id + "/payments " + Json.write(request),
                () -> new Answer(
                        201,
                        null,
                        language,
                        Json.write(new Intention(payBooking
                                .intend(id, traveller, language, request.returnUrl())
                                .orElse(null)))));
        UUID paymentId = Json.read(intended.body(), Intention.class).paymentId();
        payBooking.checkStillPayable(id);
        PaymentView payment =
                paymentId == null ? new PaymentView(id, PaymentStatus.PAID, null) : openPayment.open(paymentId);
        return Response.status(Response.Status.CREATED).entity(payment).build();
    }

    @POST
    @Path("{id}/cancel")
    @APIResponseSchema(BookingView.class)
    public Response cancel(
            @PathParam("id") String text,
            @HeaderParam(KEY) @Nullable String key,
            Cancellation request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        UUID id = PathId.read(text);
        return answer(idempotency.once(traveller, key, "POST bookings/" + id + "/cancel " + Json.write(request), () -> {
            Booking booking = cancelBooking.cancel(id, traveller, request.reason());
            return new Answer(200, null, language, Json.write(showBooking.view(booking, language, null)));
        }));
    }

    static Response answer(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body());
        String location = answer.location();
        return location == null
                ? response.build()
                : response.location(URI.create(location)).build();
    }
}
