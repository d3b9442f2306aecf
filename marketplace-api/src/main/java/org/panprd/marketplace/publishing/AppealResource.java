package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.publishing.TakedownView.AppealList;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What an operator says against the taking down of one of its listings. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/listings/{code}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {
    @Inject
    AppealTakedowns appealTakedowns;

    /** Why it should be on sale. */
    public record NewAppeal(@Nullable String words) {}

    @GET
    public AppealList list(@BeanParam ListingPath path) {
        return appealTakedowns.ofListing(path.id(), path.operator);
    }

    /** One at a time. */
    @POST
    @APIResponseSchema(TakedownView.AppealView.class)
    public Response appeal(@BeanParam ListingPath path, NewAppeal request) {
        return Response.status(Response.Status.CREATED)
                .entity(appealTakedowns.appeal(path.id(), path.operator, request.words()))
                .build();
    }
}
