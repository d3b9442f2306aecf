package org.panprd.marketplace.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.partner.NewPartnership.Asking;
import org.panprd.marketplace.partner.NewPartnership.NewAllotment;
import org.panprd.marketplace.partner.NewPartnership.NewTerms;
import org.panprd.marketplace.partner.PartnershipView.PartnershipList;
import org.panprd.marketplace.partner.PartnershipView.TermsList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/** An operator's listings in others' routes, and others' in its own. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnerResource {
    @Inject
    AgreeWithPartners agree;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** Those of all that it has on sale, opened or not. */
    @GET
    @Path("partner-terms")
    public TermsList terms(@BeanParam PartnerPath path) {
        return agree.terms(path.side(), language());
    }

    @PUT
    @Path("partner-terms/{listing}")
    public TermsList setTerms(@BeanParam PartnerPath path, @PathParam("listing") String listing, NewTerms terms) {
        return agree.setTerms(path.side(), listing, terms, language());
    }

    /** What others have opened; of one tenant, if {@code of} names it. */
    @GET
    @Path("partner-offers")
    public TermsList offers(@BeanParam PartnerPath path, @QueryParam("of") @Nullable String of) {
        return agree.offers(path.side(), of, language());
    }

    /** Of which it is either side. */
    @GET
    @Path("partnerships")
    public PartnershipList list(@BeanParam PartnerPath path) {
        return agree.list(path.side(), language());
    }

    @POST
    @Path("partnerships")
    @APIResponseSchema(PartnershipView.class)
    public Response ask(
            @BeanParam PartnerPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Asking request,
            @Context SecurityContext security) {
        String principal = path.tenant + "/" + path.operator + "/"
                + Callers.signedIn(security).subject();
        Language language = language();
        Answer answer = idempotency.once(
                principal,
                key,
                "POST partnerships " + Json.write(request),
                () -> new Answer(201, null, language, Json.write(agree.ask(path.side(), request, language))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    /** By who was asked. */
    @PUT
    @Path("partnerships/{id}/answer")
    public PartnershipView answer(
            @BeanParam PartnerPath path, @PathParam("id") String id, NewPartnership.Answer request) {
        return agree.answer(path.side(), PathId.read(id), request, language());
    }

    /** By who was asked. */
    @PUT
    @Path("partnerships/{id}/allotment")
    public PartnershipView allot(@BeanParam PartnerPath path, @PathParam("id") String id, NewAllotment request) {
        return agree.allot(path.side(), PathId.read(id), request.allotment(), language());
    }

    /** By either side. */
    @PUT
    @Path("partnerships/{id}/end")
    public PartnershipView end(@BeanParam PartnerPath path, @PathParam("id") String id) {
        return agree.end(path.side(), PathId.read(id), language());
    }

    private Language language() {
        return Languages.of(headers);
    }
}
