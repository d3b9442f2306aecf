package org.panprd.marketplace.statistics;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.statistics.AlertView.AlertList;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** What a bureau wants to be told of: all of it reads, its directors decide. What it is told stands in its notices. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertResource {
    @Inject
    KeepAlerts keepAlerts;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** A kind of {@link AlertKind}, where it has any the one thing that it is about, and from how many percent on. */
    public record NewAlert(
            @Nullable String kind,
            @Nullable String thing,
            @Nullable Integer percent) {}

    @GET
    public AlertList list(@PathParam(ScopeFilter.TENANT) String tenant) {
        return keepAlerts.list(tenant, Languages.of(headers));
    }

    @POST
    @APIResponseSchema(AlertView.class)
    public Response set(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewAlert request,
            @Context SecurityContext security) {
        Caller director = director(tenant, security);
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                tenant + "/*/" + director.subject(),
                key,
                "POST bureau/statistics/alerts " + Json.write(request),
                () -> new Answer(201, null, language, Json.write(keepAlerts.set(tenant, request, language))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("id") String id,
            @Context SecurityContext security) {
        director(tenant, security);
        keepAlerts.remove(tenant, PathId.read(id));
    }

    private static Caller director(String tenant, SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        if (!caller.directs(tenant)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return caller;
    }
}
