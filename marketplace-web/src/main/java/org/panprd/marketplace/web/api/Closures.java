package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Closing ports; whether a caller may is decided on each call. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/ports/{code}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Closures {
    @GET
    @Path("/bookings")
    Port.Count crossing(
            @PathParam("code") String port,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until);

    @GET
    @Path("/closures/{id}/bookings")
    Port.Count hit(@PathParam("code") String port, @PathParam("id") String closure);

    @POST
    @Path("/closures")
    Port.Closure close(
            @PathParam("code") String port, @HeaderParam("Idempotency-Key") String key, Port.NewClosure closure);

    @DELETE
    @Path("/closures/{id}")
    void lift(@PathParam("code") String port, @PathParam("id") String closure);
}
