package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.MoveSession.OperatorsMove;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** What an operator moves of its own items. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/bookings/{id}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorSessionResource {
    @Inject
    MoveSession moveSession;

    @Inject
    FindSessionTimes findSessionTimes;

    @Inject
    Idempotency idempotency;

    /** Whose session it is. */
    public static class OperatorPath extends SessionPath {
        @PathParam(ScopeFilter.TENANT)
        String tenant = "";

        @PathParam(ScopeFilter.OPERATOR)
        String operator = "";

        OperatorKey key() {
            return new OperatorKey(tenant, booking(), number());
        }
    }

    @GET
    @Path("sessions/{session}/times")
    public SessionTimes times(@BeanParam OperatorPath path) {
        return findSessionTimes.times(path.key(), path.session());
    }

    @POST
    @Path("sessions/{session}")
    @APIResponseSchema(SessionsView.class)
    public Response move(
            @BeanParam OperatorPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            OperatorsMove request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String principal = path.tenant + "/" + path.operator + "/"
                + Callers.signedIn(security).subject();
        Language language = Languages.of(headers);
        String asked = "POST operator's bookings/" + path.text() + " " + Json.write(request);
        return BookingResource.answer(idempotency.once(
                principal,
                key,
                asked,
                () -> new Answer(
                        200,
                        null,
                        language,
                        Json.write(moveSession.move(path.key(), path.session(), request, language)))));
    }
}
