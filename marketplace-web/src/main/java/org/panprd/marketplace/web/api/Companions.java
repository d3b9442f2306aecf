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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The signed-in traveller's companions and their documents. */
@ApplicationScoped
@RegisterRestClient(configKey = "marketplace-api")
@RegisterProvider(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/me/companions")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface Companions {
    /** Masked. */
    @GET
    Companion.All all();

    /** Whole but for the numbers of documents; the look is written down. */
    @GET
    @Path("/{id}")
    Companion find(@PathParam("id") String id);

    @POST
    Companion.Created add(@HeaderParam("Idempotency-Key") String key, NewCompanion companion);

    @PUT
    @Path("/{id}")
    void correct(@PathParam("id") String id, NewCompanion companion);

    @DELETE
    @Path("/{id}")
    void remove(@PathParam("id") String id);

    @POST
    @Path("/{id}/documents")
    Companion.Created addDocument(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, NewDocument document);

    /** The look is written down. */
    @GET
    @Path("/{id}/documents/{document}/number")
    Companion.DocumentNumber number(@PathParam("id") String id, @PathParam("document") String document);

    @DELETE
    @Path("/{id}/documents/{document}")
    void removeDocument(@PathParam("id") String id, @PathParam("document") String document);
}
