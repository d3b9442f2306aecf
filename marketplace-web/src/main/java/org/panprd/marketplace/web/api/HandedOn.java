package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a bureau hands on of its region's figures: the months that it has published, and what it shares with whom. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/bureau/statistics")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface HandedOn {
    String JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";

    @GET
    @Path("/publications")
    Publication.All publications(@PathParam("tenant") String tenant);

    @POST
    @Path("/publications")
    Publication.All publish(@PathParam("tenant") String tenant, Publication.New publication);

    @GET
    @Path("/data/TOURISM_MONTHLY/all")
    @Produces(JSON)
    InputStream json(@PathParam("tenant") String tenant);

    @GET
    @Path("/data/TOURISM_MONTHLY/all")
    @Produces(CSV)
    InputStream csv(@PathParam("tenant") String tenant);

    @GET
    @Path("/sharing")
    Sharing sharing(@PathParam("tenant") String tenant);

    /** {@code match} is the version of what was seen, in quotes. */
    @PUT
    @Path("/sharing")
    Sharing share(@PathParam("tenant") String tenant, @HeaderParam("If-Match") String match, Sharing.Wanted sharing);
}
