package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The stock of operators. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/stock")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Stocks {
    /** How many days are shown at a time. */
    int DAYS = 14;

    @GET
    Stock show(@PathParam("tenant") String tenant, @PathParam("operator") String operator, @BeanParam StockPart part);

    /** {@code match}: the version of what was seen, in quotes. */
    @POST
    @Path("/changes")
    Stock change(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @BeanParam StockPart part,
            @HeaderParam("If-Match") String match,
            Stock.Changes changes);
}
