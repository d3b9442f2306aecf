package org.panprd.marketplace.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** One item, and what its operator says of it. */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface OneDeskItem {
    @GET
    DeskItem find();

    /** Written down each time. */
    @POST
    @Path("/reveals")
    DeskItem.Revealed reveal(DeskItem.NewReveal part);

    @POST
    @Path("/notes")
    DeskItem.Noted note(@HeaderParam("Idempotency-Key") String key, DeskItem.NewNote note);

    /** The client sends no PUT without a body: {@code {}}. */
    @PUT
    @Path("/no-show")
    void noShow(Map<String, String> nothing);

    @PUT
    @Path("/cancellation")
    void cancel(DeskItem.NewCancellation cancellation);
}
