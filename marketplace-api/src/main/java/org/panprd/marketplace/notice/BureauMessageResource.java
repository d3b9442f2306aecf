package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.notice.SendMessage.MessageList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** What a bureau writes to the operators of its tenant: all of it reads, its directors write. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauMessageResource {
    @Inject
    SendMessage sendMessage;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** To the operators of these codes, or to all. */
    public record NewMessage(
            @Nullable String subject,
            @Nullable String words,
            @Nullable List<@Nullable String> operators) {}

    @GET
    public MessageList list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return sendMessage.list(tenant, cursor, NoticeResource.limit(limit), Languages.of(headers));
    }

    @POST
    @APIResponseSchema(SendMessage.MessageView.class)
    public Response send(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewMessage request,
            @Context SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        if (!caller.directs(tenant)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                tenant + "/*/" + caller.subject(),
                key,
                "POST bureau/messages " + Json.write(request),
                () -> new Answer(201, null, language, Json.write(sendMessage.send(tenant, request))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }
}
