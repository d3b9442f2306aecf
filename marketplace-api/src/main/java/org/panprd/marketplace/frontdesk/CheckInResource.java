package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.frontdesk.CheckGuestIn.Gate;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** The gate: who may come on a day, and who was let in. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckInResource {
    @Inject
    CheckGuestIn checkGuestIn;

    @Inject
    CheckGuestsIn checkGuestsIn;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** What a device has scanned while it was without a connection. */
    public record NewCheckIns(@Nullable List<@Nullable NewCheckIn> checkIns) {}

    /** Today's, unless another day is asked for. */
    @GET
    public CheckInView.Day day(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            @QueryParam("date") @Nullable String date) {
        QueryValues values = new QueryValues();
        ZoneId zone = ZoneId.of(regions.get(tenant).timeZone());
        LocalDate day = values.date(date, "date").orElse(LocalDate.ofInstant(clock.instant(), zone));
        values.refuse();
        return checkGuestsIn.day(tenant, operator, day, Languages.of(headers));
    }

    @POST
    @APIResponseSchema(CheckInView.class)
    public Response checkIn(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            NewCheckIn request,
            @Context SecurityContext security) {
        CheckInView done = checkGuestIn.checkIn(
                new Gate(tenant, operator, Callers.signedIn(security).subject()), request, Languages.of(headers));
        return Response.status(Response.Status.CREATED).entity(done).build();
    }

    /** Several, each of which has its own outcome; 100 at the most. */
    @POST
    @Path("batch")
    public CheckInView.Outcomes checkInAll(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam(ScopeFilter.OPERATOR) String operator,
            NewCheckIns request,
            @Context SecurityContext security) {
        return checkGuestsIn.checkIn(
                new Gate(tenant, operator, Callers.signedIn(security).subject()),
                request.checkIns(),
                Languages.of(headers));
    }
}
