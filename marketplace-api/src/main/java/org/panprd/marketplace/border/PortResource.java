package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenants.Language;

/** The ports, for everybody. */
@ApplicationScoped
@Path("ports")
@Produces(MediaType.APPLICATION_JSON)
public class PortResource {
    @Inject
    ShowPorts showPorts;

    @GET
    @APIResponseSchema(PortView.PortList.class)
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        return PublicAnswers.json(Json.write(showPorts.list(language)), language, request, 0);
    }

    @GET
    @Path("{code}")
    @APIResponseSchema(PortView.RuledPort.class)
    public Response show(@PathParam("code") String code, @Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        return PublicAnswers.json(Json.write(showPorts.show(code, language)), language, request, 0);
    }
}
