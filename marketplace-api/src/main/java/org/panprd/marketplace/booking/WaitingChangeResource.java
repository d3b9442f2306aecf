package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingResource.NewPayment;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.payment.OpenPayment;
import org.panprd.marketplace.payment.PaymentView;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** Other dates of an item that are held until the difference is paid: pays it, or gives them up. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingChangeResource {
    @Inject
    PayChange payChange;

    @Inject
    PayBooking payBooking;

    @Inject
    OpenPayment openPayment;

    @Inject
    EndChanges.OneChange oneChange;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("dates/payments")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(PaymentView.class)
    public Response pay(
            @BeanParam ItemPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewPayment request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        UUID id = path.booking();
        int number = path.number();
        payBooking.checkReturn(request.returnUrl());
        Answer intended = idempotency.once(
                traveller,
                key,
                "POST bookings/" + id + "/items/" + number + "/dates/payments " + Json.write(request),
                () -> new Answer(
                        201,
                        null,
                        language,
                        Json.write(payChange.intend(id, number, traveller, language, request.returnUrl()))));
        var intention = Json.read(intended.body(), PayChange.Intention.class);
        payChange.checkStillPayable(intention.changeId());
        return Response.status(Response.Status.CREATED)
                .entity(openPayment.open(intention.paymentId()))
                .build();
    }

    @DELETE
    @Path("dates")
    public void giveUp(@BeanParam ItemPath path, @Context SecurityContext security) {
        oneChange.giveUp(
                path.booking(), path.number(), Callers.signedIn(security).subject());
    }
}
