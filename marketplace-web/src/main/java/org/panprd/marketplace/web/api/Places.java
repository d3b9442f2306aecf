package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** How full the places of a region are and will be on holidays, for its bureau. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Places {
    @GET
    @Path("/holidays")
    Holiday holiday(@PathParam("tenant") String tenant, @QueryParam("holiday") @Nullable String holiday);

    @GET
    @Path("/places/load")
    PlaceLoad.All load(
            @PathParam("tenant") String tenant, @QueryParam("from") String from, @QueryParam("to") String to);

    /** {@code forecast}, {@code load} or {@code holiday}, with the ending {@code .csv} or {@code .xlsx}. */
    @GET
    @Path("/outlook/{file}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    InputStream file(
            @PathParam("tenant") String tenant,
            @PathParam("file") String file,
            @QueryParam("holiday") @Nullable String holiday,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to);

    /** {@code match}: the version of the day that was seen, in quotes. */
    @PUT
    @Path("/places/{place}/capacity/{date}")
    PlaceLoad.Limit lower(
            @PathParam("tenant") String tenant,
            @PathParam("place") String place,
            @PathParam("date") String date,
            @HeaderParam("If-Match") String match,
            PlaceLoad.NewLimit limit);

    @DELETE
    @Path("/places/{place}/capacity/{date}")
    void restore(
            @PathParam("tenant") String tenant,
            @PathParam("place") String place,
            @PathParam("date") String date,
            @HeaderParam("If-Match") String match);
}
