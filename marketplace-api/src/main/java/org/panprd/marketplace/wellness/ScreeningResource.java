package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.panprd.marketplace.platform.Languages;

/** Screening for everybody, without a name: it makes nothing and keeps nothing, so a request needs no key. */
@ApplicationScoped
@Path("screenings")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningResource {
    @Inject
    ScreenGuests screenGuests;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ScreeningView screen(NewScreening request, @Context HttpHeaders headers) {
        return screenGuests.screen(request, Languages.of(headers));
    }
}
