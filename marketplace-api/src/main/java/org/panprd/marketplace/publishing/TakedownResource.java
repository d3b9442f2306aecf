package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.publishing.TakedownView.TakedownList;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Listings that the bureau of their tenant has taken down: all of it reads them, its directors answer appeals. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TakedownResource {
    @Inject
    AppealTakedowns appealTakedowns;

    @Context
    HttpHeaders headers;

    /** What the bureau answers. */
    public record NewAnswer(@Nullable String answer) {}

    /** Up to 500, by operator. */
    @GET
    public TakedownList list(@BeanParam ListingPath path) {
        return appealTakedowns.list(path.tenant, Languages.of(headers));
    }

    @POST
    @Path("{code}/answer")
    public TakedownView answer(@BeanParam ListingPath path, NewAnswer request, @Context SecurityContext security) {
        if (!Callers.signedIn(security).directs(path.tenant)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return appealTakedowns.answer(path.id(), request.answer(), Languages.of(headers));
    }
}
