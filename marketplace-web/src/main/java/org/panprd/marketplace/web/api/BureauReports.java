package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The reports that a bureau has made of its figures, and what it has ordered. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau/statistics/reports")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface BureauReports {
    @GET
    BureauReport.Page list(@PathParam("tenant") String tenant, @QueryParam("cursor") @Nullable String cursor);

    /** {@code form} is pdf or xlsx. */
    @GET
    @Path("/{id}/{form}")
    @Produces({"application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    InputStream file(@PathParam("tenant") String tenant, @PathParam("id") String id, @PathParam("form") String form);

    @POST
    @Path("/orders")
    BureauReport.Order order(
            @PathParam("tenant") String tenant, @HeaderParam("Idempotency-Key") String key, BureauReport.New order);

    /** {@code match} is the version of what was seen, in quotes. */
    @PUT
    @Path("/orders/{id}")
    BureauReport.Order change(
            @PathParam("tenant") String tenant,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match,
            BureauReport.New order);

    @DELETE
    @Path("/orders/{id}")
    void stop(@PathParam("tenant") String tenant, @PathParam("id") String id);

    /** The last period that is over. */
    @POST
    @Path("/orders/{id}/last")
    BureauReport makeNow(@PathParam("tenant") String tenant, @PathParam("id") String id, Businesses.Nothing nothing);
}
