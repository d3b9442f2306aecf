package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The prices of operators; {@code match} is the version of what was seen, in quotes. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Pricing {
    @GET
    @Path("/prices")
    DayPrices prices(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @BeanParam StockPart part);

    @POST
    @Path("/prices/changes")
    DayPrices change(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @BeanParam StockPart part,
            @HeaderParam("If-Match") String match,
            DayPrices.Changes changes);

    @GET
    @Path("/price-plans/{listing}")
    PricePlan plan(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing);

    @PUT
    @Path("/price-plans/{listing}")
    PricePlan put(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing,
            @HeaderParam("If-Match") String match,
            PricePlan.Plan plan);

    @GET
    @Path("/price-plans/{listing}/test")
    PriceTest test(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("listing") String listing,
            @BeanParam PriceQuestion question);

    @GET
    @Path("/promotions")
    Promotion.All promotions(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @PUT
    @Path("/promotions/{code}")
    Promotion putPromotion(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String match,
            Promotion.Terms terms);
}
