package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.publishing.DescribeForm.FormView;
import org.panprd.marketplace.publishing.DraftView.DifferenceList;
import org.panprd.marketplace.publishing.DraftView.ListingList;
import org.panprd.marketplace.publishing.DraftView.RevisionList;
import org.panprd.marketplace.publishing.DraftView.RevisionView;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;

/** An operator's listings as it writes them. A change of a draft comes with {@code If-Match} and the tag of what was seen. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorListingResource {
    @Inject
    ShowDrafts showDrafts;

    @Inject
    WriteListings writeListings;

    @Inject
    DescribeForm describeForm;

    @Inject
    Event<Move> moves;

    @Context
    HttpHeaders headers;

    /** All of them by their codes, 500 at the most, with what is missing in their drafts. */
    @GET
    @Path("listings")
    public ListingList list(@BeanParam ListingPath path) {
        return showDrafts.ofOperator(path.tenant, path.operator, language());
    }

    /** What there is to fill in for a family of listings. */
    @GET
    @Path("listing-forms/{family}")
    public FormView form(@BeanParam ListingPath path, @PathParam("family") String family) {
        return Stream.of(Family.values())
                .filter(one -> one.code().equals(family))
                .findFirst()
                .map(one -> describeForm.form(path.tenant, path.operator, one, language()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Begins a new one; its code stays for ever. */
    @POST
    @Path("listings")
    @APIResponseSchema(DraftView.class)
    public Response begin(@BeanParam ListingPath path, NewDraft.Begin draft) {
        ListingId id = new ListingId(path.tenant, draft.read());
        writeListings.begin(id, path.operator, draft.family());
        return answer(id, path, 201);
    }

    @GET
    @Path("listings/{code}")
    @APIResponseSchema(DraftView.class)
    public Response show(@BeanParam ListingPath path) {
        return answer(path.id(), path, 200);
    }

    /** Begins a draft of what is on sale, or brings an old revision back: in place of a draft only of one that was seen. */
    @POST
    @Path("listings/{code}/draft")
    @APIResponseSchema(DraftView.class)
    public Response edit(
            @BeanParam ListingPath path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewDraft.From from) {
        Integer seen = match == null ? null : ListingPath.seen(match);
        writeListings.edit(path.id(), path.operator, from.revision(), seen);
        return answer(path.id(), path, 200);
    }

    /** All of it, however incomplete. */
    @PUT
    @Path("listings/{code}/draft")
    @APIResponseSchema(DraftView.class)
    public Response write(
            @BeanParam ListingPath path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewDraft.Content content) {
        int seen = ListingPath.seen(match);
        writeListings.write(path.id(), seen, content.read(path.code, path.operator), language());
        return answer(path.id(), path, 200);
    }

    @DELETE
    @Path("listings/{code}/draft")
    public Response discard(@BeanParam ListingPath path, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        writeListings.discard(path.id(), ListingPath.seen(match));
        return Response.noContent().build();
    }

    /** {@code SUBMITTED}: to the bureau; {@code DRAFT}: back from it; {@code PAUSED} and {@code PUBLISHED}: what is on sale. */
    @POST
    @Path("listings/{code}/status")
    @APIResponseSchema(DraftView.class)
    public Response status(
            @BeanParam ListingPath path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            NewDraft.Wanted wanted) {
        int seen = ListingPath.seen(match);
        switch (String.valueOf(wanted.status())) {
            case "SUBMITTED" -> writeListings.submit(path.id(), seen, language());
            case "DRAFT" -> writeListings.recall(path.id());
            case "PAUSED" -> move(path.id(), Move.Act.PAUSE);
            case "PUBLISHED" -> move(path.id(), Move.Act.RESUME);
            default -> throw NewDraft.notKnown("status");
        }
        return answer(path.id(), path, 200);
    }

    /** As travellers would see it. */
    @GET
    @Path("listings/{code}/preview")
    public ListingView preview(@BeanParam ListingPath path) {
        return showDrafts.preview(path.id(), path.operator, language());
    }

    /** All that was ever on sale, up to 200, the last one first. */
    @GET
    @Path("listings/{code}/revisions")
    public RevisionList revisions(@BeanParam ListingPath path) {
        showDrafts.show(path.id(), path.operator, language());
        return new RevisionList(writeListings.history(path.id()).stream()
                .map(one -> new RevisionView(one.number(), one.publishedAt(), one.publishedBy()))
                .toList());
    }

    /** What a revision has changed in another. */
    @GET
    @Path("listings/{code}/revisions/{before}/changes/{after}")
    public DifferenceList changes(
            @BeanParam ListingPath path, @PathParam("before") String before, @PathParam("after") String after) {
        return new DifferenceList(
                ListingTexts.differences(writeListings.between(path.id(), number(before), number(after)), language()));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }

    private void move(ListingId id, Move.Act act) {
        moves.fire(new Move(id, writeListings.sellerOf(id), act, 0, null));
    }

    private Response answer(ListingId id, ListingPath path, int status) {
        return answer(showDrafts.show(id, path.operator, language()), status);
    }

    static Response answer(DraftView view, int status) {
        return Response.status(status)
                .entity(view)
                .tag(new EntityTag(String.valueOf(view.version())))
                .build();
    }

    private Language language() {
        return Languages.of(headers);
    }
}
