package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the market offers: regions, listings, availability, prices. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Catalogue {
    @GET
    @Path("/tenants")
    Regions regions();

    @GET
    @Path("/themes")
    Themes themes();

    @GET
    @Path("/listings")
    Found search(@BeanParam SearchQuery query);

    @GET
    @Path("/listings/{id}")
    Listing listing(@PathParam("id") String id);

    @GET
    @Path("/listings/{id}/availability")
    Availability availability(@PathParam("id") String id, @BeanParam AvailabilityQuery query);

    @GET
    @Path("/insurance-schemes")
    InsuranceSchemes insuranceSchemes();

    @POST
    @Path("/quotes")
    Quote quote(Wishes wishes);
}
