package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.notice.ManageWebhooks.Checked;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.notice.WebhookView.DeliveryList;
import org.panprd.marketplace.notice.WebhookView.Secret;
import org.panprd.marketplace.notice.WebhookView.WebhookList;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Where an operator's own system is told: all of its staff looks, its owners decide. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
    @Inject
    ManageWebhooks manageWebhooks;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** Where to tell, and of which kinds; of all of them, if none are named. */
    public record NewWebhook(@Nullable String url, @Nullable List<@Nullable String> kinds) {}

    @GET
    public WebhookList list(@BeanParam NoticePath path) {
        return manageWebhooks.list(path.tenant, path.operator);
    }

    /** Its secret is in the first answer alone: it is kept sealed, and not with the answer. */
    @POST
    @APIResponseSchema(WebhookView.class)
    public Response add(
            @BeanParam NoticePath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewWebhook request,
            @Context SecurityContext security) {
        ReaderKey owner = path.ownersKey(security);
        Checked checked = manageWebhooks.check(path.operator, request);
        AtomicReference<@Nullable WebhookView> made = new AtomicReference<>();
        Answer answer = idempotency.once(
                path.tenant + "/" + path.operator + "/" + owner.person(),
                key,
                "POST webhooks " + Json.write(request),
                () -> {
                    WebhookView view = manageWebhooks.add(path.tenant, path.operator, checked);
                    made.set(view);
                    return new Answer(201, null, Languages.of(headers), Json.write(new Made(view.id())));
                });
        WebhookView view = made.get();
        return Response.status(answer.status())
                .entity(view == null ? answer.body() : view)
                .build();
    }

    /** Which webhook it is. */
    public record Made(java.util.UUID id) {}

    @DELETE
    @Path("{id}")
    public void remove(@BeanParam NoticePath path, @PathParam("id") String id, @Context SecurityContext security) {
        path.ownersKey(security);
        manageWebhooks.remove(path.tenant, PathId.read(id));
    }

    /** Another secret, shown once; the one before signs as well for a day. */
    @POST
    @Path("{id}/secret")
    public Secret renewSecret(
            @BeanParam NoticePath path, @PathParam("id") String id, @Context SecurityContext security) {
        path.ownersKey(security);
        return new Secret(manageWebhooks.renewSecret(path.tenant, PathId.read(id)));
    }

    @POST
    @Path("{id}/resume")
    public void resume(@BeanParam NoticePath path, @PathParam("id") String id, @Context SecurityContext security) {
        path.ownersKey(security);
        manageWebhooks.resume(path.tenant, PathId.read(id));
    }

    @GET
    @Path("{id}/deliveries")
    public DeliveryList deliveries(
            @BeanParam NoticePath path,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return manageWebhooks.deliveries(path.tenant, PathId.read(id), cursor, NoticeResource.limit(limit));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    public Response replay(
            @BeanParam NoticePath path,
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            @Context SecurityContext security) {
        path.ownersKey(security);
        manageWebhooks.replay(path.tenant, PathId.read(id), PathId.read(delivery));
        return Response.accepted().build();
    }
}
