package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.publishing.DraftView.ListingList;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Listings that wait for the bureau of their tenant: all of it reads them, its directors decide. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/listings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauListingResource {
    @Inject
    ShowDrafts showDrafts;

    @Inject
    ReviewListings reviewListings;

    @Inject
    Event<Move> moves;

    @Context
    HttpHeaders headers;

    /** Up to 500, those that wait longest first. */
    @GET
    public ListingList waiting(@BeanParam ListingPath path) {
        return showDrafts.waiting(path.tenant, Languages.of(headers));
    }

    @GET
    @Path("{code}")
    @APIResponseSchema(DraftView.class)
    public Response show(@BeanParam ListingPath path) {
        return OperatorListingResource.answer(showDrafts.show(path.id(), null, Languages.of(headers)), 200);
    }

    @GET
    @Path("{code}/preview")
    public ListingView preview(@BeanParam ListingPath path) {
        return showDrafts.preview(path.id(), null, Languages.of(headers));
    }

    /** {@code PUBLISH} or {@code RETURN} a draft; {@code TAKE_DOWN} or {@code RESTORE} what was published. */
    @POST
    @Path("{code}/decision")
    @APIResponseSchema(DraftView.class)
    public Response decide(
            @BeanParam ListingPath path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewDraft.Decision decision,
            @Context SecurityContext security) {
        if (!Callers.signedIn(security).directs(path.tenant)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        reviewListings
                .decide(path.id(), ListingPath.seen(match), decision, Languages.of(headers))
                .ifPresent(moves::fire);
        return OperatorListingResource.answer(showDrafts.show(path.id(), null, Languages.of(headers)), 200);
    }
}
