package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The sessions of an operator; whether the caller works for it is decided on each call. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Therapy {
    @GET
    @Path("/sessions")
    OperatorSessions list(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor);

    /** One of them: nothing is sent yet. */
    @Path("/bookings/{id}/items/{item}/sessions/{session}")
    OneSession of(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String booking,
            @PathParam("item") String item,
            @PathParam("session") String session);

    /** A session that its operator may move. */
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Consumes(MediaType.APPLICATION_JSON)
    interface OneSession {
        @GET
        @Path("/times")
        SessionTimes times();

        @POST
        BookedSessions move(@HeaderParam("Idempotency-Key") String key, OperatorSessions.Move move);
    }
}
