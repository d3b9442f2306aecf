package org.panprd.marketplace.web.api;

import jakarta.enterprise.context.ApplicationScoped;
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

/** What the signed-in person is, and as a traveller may say about their data: agree, take back, have all of it, erase it. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/me")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Rights {
    @GET
    Me me();

    @GET
    @Path("/consents")
    Consent.All consents();

    @PUT
    @Path("/consents/{purpose}")
    void give(@PathParam("purpose") String purpose, Consent.Given given);

    @DELETE
    @Path("/consents/{purpose}")
    void withdraw(@PathParam("purpose") String purpose);

    @GET
    @Path("/data")
    InputStream data();

    @GET
    @Path("/data.html")
    @Produces("text/html")
    InputStream dataPage();

    @DELETE
    void erase();
}
