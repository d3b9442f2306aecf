package org.panprd.marketplace.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A departure and its name list; {@code startTime} says which, where a day has several. */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface OneDeparture {
    @GET
    Departure find(@QueryParam("startTime") @Nullable String startTime);

    @GET
    @Path("/participants/{participant}/number")
    Departure.WholeNumber number(
            @PathParam("participant") String participant, @QueryParam("startTime") @Nullable String startTime);

    @POST
    @Path("/name-list")
    Departure.Submitted submit(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("startTime") @Nullable String startTime,
            Departure.NewNameList list);

    @POST
    @Path("/name-list/amendments")
    Departure.Submitted amend(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("startTime") @Nullable String startTime,
            Departure.NewAmendment amendment);

    @GET
    @Path("/name-list.pdf")
    @Produces("application/pdf")
    InputStream pdf(
            @QueryParam("startTime") @Nullable String startTime, @QueryParam("version") @Nullable String version);

    @GET
    @Path("/name-list.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    InputStream xlsx(
            @QueryParam("startTime") @Nullable String startTime, @QueryParam("version") @Nullable String version);
}
