package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A region's figures for its bureau, the same as files, and the views of them that its staff share. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Statistics {
    @GET
    @Path("/statistics")
    RegionStatistics show(@PathParam("tenant") String tenant, @BeanParam StatisticsQuery query);

    /** {@code statistics.csv} or {@code statistics.xlsx}. */
    @GET
    @Path("/{file}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    InputStream file(
            @PathParam("tenant") String tenant, @PathParam("file") String file, @BeanParam StatisticsQuery query);

    /** Of the regions that share the indicator with bureaus. */
    @GET
    @Path("/statistics/comparison")
    Comparison compare(@PathParam("tenant") String tenant, @BeanParam StatisticsQuery query);

    /** {@code comparison.csv} or {@code comparison.xlsx}. */
    @GET
    @Path("/statistics/{file}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    InputStream comparison(
            @PathParam("tenant") String tenant, @PathParam("file") String file, @BeanParam StatisticsQuery query);

    @GET
    @Path("/statistics/views")
    BookingView.All views(@PathParam("tenant") String tenant);

    @PUT
    @Path("/statistics/views/{id}")
    BookingView keep(@PathParam("tenant") String tenant, @PathParam("id") String id, BookingView.New view);

    @DELETE
    @Path("/statistics/views/{id}")
    void remove(@PathParam("tenant") String tenant, @PathParam("id") String id);
}
