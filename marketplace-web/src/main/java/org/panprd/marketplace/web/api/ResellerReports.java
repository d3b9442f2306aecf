package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A reseller's last requests and its statements, for the platform. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/platform/resellers/{reseller}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface ResellerReports {
    @GET
    @Path("/requests")
    ResellerReport.Requests requests(@PathParam("reseller") String reseller);

    @GET
    @Path("/statements/{month}")
    ResellerReport.Statement statement(@PathParam("reseller") String reseller, @PathParam("month") String month);

    @GET
    @Path("/statements/{month}.csv")
    @Produces("text/csv")
    InputStream csv(@PathParam("reseller") String reseller, @PathParam("month") String month);
}
