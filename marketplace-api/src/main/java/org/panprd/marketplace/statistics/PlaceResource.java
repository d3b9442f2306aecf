package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.LimitPlace;
import org.panprd.marketplace.availability.LimitPlace.LimitView;
import org.panprd.marketplace.availability.LimitPlace.NewLimit;
import org.panprd.marketplace.availability.LimitPlace.PlaceDay;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** How full the places of a region are, for its bureau, which may let fewer come on a day. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/places")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlaceResource {
    @Inject
    ShowLoad showLoad;

    @Inject
    LimitPlace limitPlace;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Path("load")
    public LoadView load(@BeanParam LoadQuery query) {
        LoadQuery.Read read = query.read(today);
        return showLoad.show(query.tenant, read.first(), read.last(), Languages.of(headers));
    }

    /** What is held and sold beyond it stays. */
    @PUT
    @Path("{place}/capacity/{date}")
    @APIResponseSchema(LimitView.class)
    public Response lower(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("place") String place,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewLimit limit) {
        LimitView view =
                limitPlace.lower(day(tenant, place, date), IfMatch.version(match), limit, Languages.of(headers));
        return IfMatch.answer(view, view.version());
    }

    /** As many as the place takes on other days. */
    @DELETE
    @Path("{place}/capacity/{date}")
    public void restore(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("place") String place,
            @PathParam("date") String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        limitPlace.restore(day(tenant, place, date), IfMatch.version(match), Languages.of(headers));
    }

    private static PlaceDay day(String tenant, String place, String text) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> date = values.date(text, "date");
        values.refuse();
        return new PlaceDay(tenant, place, date.orElseThrow());
    }
}
