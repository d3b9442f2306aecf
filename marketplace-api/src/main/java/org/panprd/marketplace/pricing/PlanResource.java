package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What operators make of the prices of their listings, and a tester that says why something costs what it costs. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/price-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {
    @Inject
    OperatorPlans plans;

    @Inject
    TestPrice testPrice;

    @Context
    HttpHeaders headers;

    @GET
    public PlanView.PlansView all(@PathParam(ScopeFilter.TENANT) String tenant) {
        return plans.all(tenant, Languages.of(headers));
    }

    @GET
    @Path("{listing}")
    @APIResponseSchema(PlanView.class)
    public Response show(@BeanParam PlanPath path) {
        PlanView view = plans.show(path.id(), Languages.of(headers));
        return IfMatch.answer(view, view.version());
    }

    /** The whole plan, in the place of the one that was seen. */
    @PUT
    @Path("{listing}")
    @APIResponseSchema(PlanView.class)
    public Response put(
            @BeanParam PlanPath path, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, NewPlan plan) {
        PlanView view = plans.put(path.id(), path.operator, IfMatch.version(match), plan, Languages.of(headers));
        return IfMatch.answer(view, view.version());
    }

    /** Why a party would pay what, line by line: what a quote says, with its reasons. */
    @GET
    @Path("{listing}/test")
    public PriceTestView test(@BeanParam PlanPath path, @BeanParam PriceTestQuery query) {
        return testPrice.test(path.id(), query);
    }
}
