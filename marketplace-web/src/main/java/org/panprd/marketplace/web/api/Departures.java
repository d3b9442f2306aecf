package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The departures of an operator; whether the caller works for it is decided on each call. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/departures")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Departures {
    @GET
    Departure.Page list(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("all") boolean all);

    /** One of them: nothing is sent yet. */
    @Path("/{listing}/{option}/{date}")
    OneDeparture of(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing,
            @PathParam("option") String option,
            @PathParam("date") String date);
}
