package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** The rules for crossing: everybody reads them, the platform publishes new versions. */
@ApplicationScoped
@Path("rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleSetResource {
    @Inject
    ShowRuleSets showRuleSets;

    @Inject
    PublishRuleSet publishRuleSet;

    @Inject
    Idempotency idempotency;

    @GET
    @APIResponseSchema(RuleSetView.RuleSetList.class)
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        Language language = Languages.of(headers);
        return PublicAnswers.json(Json.write(showRuleSets.list(language)), language, request, 0);
    }

    @GET
    @Path("{code}")
    public Response show(@PathParam("code") String code, @Context HttpHeaders headers, @Context Request request) {
        return PublicAnswers.json(Json.write(showRuleSets.show(code)), Languages.of(headers), request, 0);
    }

    @POST
    @Acting(Role.PLATFORM)
    @Path("{code}/versions")
    @APIResponseSchema(RuleSetView.Published.class)
    public Response publish(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewVersion request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                security.getUserPrincipal().getName(),
                key,
                "POST rule-sets/" + code + "/versions " + Json.write(request),
                () -> new Answer(
                        201, "rule-sets/" + code, language, Json.write(publishRuleSet.publish(code, request))));
        return Response.status(answer.status())
                .location(URI.create(String.valueOf(answer.location())))
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                .entity(answer.body())
                .build();
    }
}
