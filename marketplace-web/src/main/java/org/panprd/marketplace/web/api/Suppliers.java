package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Of whom an operator resells, and what they sell. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/tenants/{tenant}/operators/{operator}/suppliers")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Suppliers {
    @GET
    Supplier.All list(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @GET
    @Path("/kept")
    Supplier.Kept.All kept(@PathParam("tenant") String tenant, @PathParam("operator") String operator);

    @POST
    Supplier add(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @HeaderParam("Idempotency-Key") String key,
            Supplier.New supplier);

    @POST
    @Path("/{id}/status")
    Supplier setStatus(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Supplier.Status status);

    @GET
    @Path("/{id}/products")
    Supplier.Product.All products(
            @PathParam("tenant") String tenant, @PathParam("operator") String operator, @PathParam("id") String id);

    @POST
    @Path("/{id}/listings")
    Supplier.Taken take(
            @PathParam("tenant") String tenant,
            @PathParam("operator") String operator,
            @PathParam("id") String id,
            Supplier.NewListing listing);
}
