package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** All that is held about a traveller, for machines. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("me/data")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {
    @Inject
    PersonalData data;

    @GET
    public Response data(@Context SecurityContext security, @Context HttpHeaders headers) {
        String traveller = security.getUserPrincipal().getName();
        return Response.ok(Json.write(data.held(traveller, Languages.of(headers))), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"")
                .build();
    }
}
