package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.SubscriptionView.SubscriptionList;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Where a reseller's machine is told, for the platform: what has not arrived there, and once more. */
@ApplicationScoped
@Acting(Role.PLATFORM)
@Path("platform/resellers/{reseller}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResellerWebhookResource {
    @Inject
    LookAfterSubscriptions lookAfterSubscriptions;

    /** What is to be told again: everything that was given up, if it names nothing. */
    public record Again(@Nullable UUID messageId) {}

    @GET
    public SubscriptionList list(@PathParam("reseller") String code) {
        return lookAfterSubscriptions.list(code);
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("reseller") String code, @PathParam("id") String id, Again request) {
        lookAfterSubscriptions.replay(code, PathId.read(id), request.messageId());
        return Response.accepted().build();
    }
}
