package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** When ports are closed: everybody reads it, who answers for a port enters and lifts it. */
@ApplicationScoped
@Path("ports/{" + ScopeFilter.PORT + "}/closures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClosureResource {
    @Inject
    ClosePort closePort;

    @Inject
    Idempotency idempotency;

    @GET
    @APIResponseSchema(ClosureView.ClosureList.class)
    public Response list(
            @PathParam(ScopeFilter.PORT) String code, @Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        return PublicAnswers.json(Json.write(closePort.list(code, language)), language, request, 0);
    }

    @POST
    @Acting(Role.PORT)
    @APIResponseSchema(ClosureView.class)
    public Response close(
            @PathParam(ScopeFilter.PORT) String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewClosure closure,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                security.getUserPrincipal().getName(),
                key,
                "POST ports/" + code + "/closures " + Json.write(closure),
                () -> new Answer(
                        201,
                        "ports/" + code + "/closures",
                        language,
                        Json.write(closePort.close(code, closure, language))));
        return Response.status(answer.status())
                .location(URI.create(String.valueOf(answer.location())))
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body())
                .build();
    }

    @DELETE
    @Acting(Role.PORT)
    @Path("{id}")
    public void lift(@PathParam(ScopeFilter.PORT) String code, @PathParam("id") String id) {
        closePort.lift(code, PathId.read(id));
    }
}
