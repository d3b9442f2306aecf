package org.panprd.marketplace.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an operator changes of one item. */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
public interface ItemChanges {
    @GET
    ItemChange.Page list();

    @GET
    @Path("/{change}")
    ItemChange find(@PathParam("change") String change);

    @POST
    ItemChange ask(@HeaderParam("Idempotency-Key") String key, ItemChange.New wanted);

    @POST
    @Path("/{change}/confirmation")
    ItemChange confirm(
            @PathParam("change") String change,
            @HeaderParam("Idempotency-Key") String key,
            ItemChange.Confirmation confirmation);
}
