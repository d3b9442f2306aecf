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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.IfMatch;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** An operator's codes. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PromotionResource {
    @Inject
    OperatorPromotions promotions;

    /** Which code of which operator. */
    public static final class PromotionPath {
        @PathParam(ScopeFilter.TENANT)
        String tenant = "";

        @PathParam(ScopeFilter.OPERATOR)
        String operator = "";

        @PathParam("code")
        String code = "";
    }

    @GET
    public PromotionView.PromotionsView all(
            @PathParam(ScopeFilter.TENANT) String tenant, @PathParam(ScopeFilter.OPERATOR) String operator) {
        return promotions.all(tenant, operator);
    }

    /** A new one comes with version 0. */
    @PUT
    @Path("{code}")
    @APIResponseSchema(PromotionView.class)
    public Response put(
            @BeanParam PromotionPath path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewPromotion promotion) {
        PromotionView view = promotions.put(
                new Promotion.Key(path.tenant, path.operator, path.code), IfMatch.version(match), promotion);
        return IfMatch.answer(view, view.version());
    }
}
