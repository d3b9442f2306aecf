package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Who may cross where; nothing that is sent is kept. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Border {
    @GET
    @Path("/ports")
    Port.All ports();

    @GET
    @Path("/ports/{code}")
    Port.Ruled port(@PathParam("code") String code);

    @POST
    @Path("/eligibility")
    Eligibility check(NewEligibility party);

    @POST
    @Path("/crossings")
    Crossings crossings(NewCrossings question);
}
