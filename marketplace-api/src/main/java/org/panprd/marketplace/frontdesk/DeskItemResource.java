package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.frontdesk.ItemDetail.Revealed;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** One item, as its operator sees it, and what the operator says of it. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/bookings/{id}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskItemResource {
    @Inject
    ShowItem showItem;

    @Inject
    KeepNotes keepNotes;

    @Inject
    DecideItem decideItem;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** What is to be shown in full: {@code CONTACT} or {@code NAMES}. */
    public record NewReveal(@Nullable String part) {}

    /** What is to be noted. */
    public record NewNote(@Nullable String words) {}

    /** Why it cannot take place, by its code. */
    public record NewCancellation(@Nullable String reason) {}

    @GET
    public ItemDetail item(@BeanParam DeskPath path) {
        return showItem.show(path.key(), Languages.of(headers));
    }

    /** Shows what is masked otherwise; each time is written down, which is why it is no GET. */
    @POST
    @Path("reveals")
    public Revealed reveal(@BeanParam DeskPath path, NewReveal request) {
        return showItem.reveal(path.key(), request.part());
    }

    @POST
    @Path("notes")
    @APIResponseSchema(Noted.class)
    public Response note(
            @BeanParam DeskPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewNote request,
            @Context SecurityContext security) {
        String by = Callers.signedIn(security).subject();
        Answer answer = idempotency.once(
                path.tenant + "/" + path.operator + "/" + by,
                key,
                "POST note " + path.key() + " " + Json.write(request),
                () -> new Answer(201, null, Languages.of(headers), added(path, by, request)));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    /** The words are not kept with the answer: they may be about persons. */
    private String added(DeskPath path, String by, NewNote request) {
        return Json.write(new Noted(
                keepNotes.add(path.key(), path.operator, by, request.words()).id()));
    }

    /** Which note it is. */
    public record Noted(UUID id) {}

    /** Nobody came. */
    @PUT
    @Path("no-show")
    public void noShow(@BeanParam DeskPath path) {
        decideItem.noShow(path.key());
    }

    /** It cannot take place; it is cancelled a moment later. */
    @PUT
    @Path("cancellation")
    public Response cancel(@BeanParam DeskPath path, NewCancellation request, @Context SecurityContext security) {
        decideItem.cancel(
                path.key(), request.reason(), Callers.signedIn(security).subject());
        return Response.accepted().build();
    }
}
