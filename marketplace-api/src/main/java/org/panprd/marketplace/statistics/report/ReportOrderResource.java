package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** What reports a bureau orders. Whoever orders is told of each that is made. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/statistics/reports/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportOrderResource {
    @Inject
    KeepReportOrders keepOrders;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    @POST
    @APIResponseSchema(ReportOrderView.class)
    public Response order(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewReportOrder request,
            @Context SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                tenant + "/*/" + caller.subject(),
                key,
                "POST bureau/statistics/reports/orders " + Json.write(request),
                () -> new Answer(201, null, language, Json.write(keepOrders.order(tenant, request, caller))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(ReportOrderView.class)
    public Response show(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return answer(keepOrders.find(tenant, PathId.read(id)));
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(ReportOrderView.class)
    public Response change(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewReportOrder request,
            @Context SecurityContext security) {
        return answer(keepOrders.change(
                tenant, PathId.read(id), IfMatch.version(match), request, Callers.signedIn(security)));
    }

    /** What was made of it stays. */
    @DELETE
    @Path("{id}")
    public void stop(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        keepOrders.stop(tenant, PathId.read(id));
    }

    /** The report of the last period that is over: made in a moment, unless it was made before. Asking again does no more. */
    @POST
    @Path("{id}/last")
    public MadeReportView makeNow(@PathParam(ScopeFilter.TENANT) String tenant, @PathParam("id") String id) {
        return keepOrders.makeNow(tenant, PathId.read(id));
    }

    private static Response answer(ReportOrderView view) {
        return IfMatch.answer(view, view.version());
    }
}
