package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Other ways across, for a traveller's own item. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/items/{item}/alternatives")
@Produces(MediaType.APPLICATION_JSON)
public class AlternativesResource {
    @Inject
    FindAlternatives findAlternatives;

    @GET
    public AlternativesView alternatives(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return findAlternatives.find(
                PathId.read(id), PathId.number(item), Callers.signedIn(security).subject(), Languages.of(headers));
    }
}
