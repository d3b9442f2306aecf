package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelMessages.State;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** OCTO's webhooks: where a reseller's machine is told, and what has not arrived there. */
@ApplicationScoped
@Acting(Role.RESELLER)
@Path(ResellerFilter.PATH + "/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class OctoWebhookResource {
    @Inject
    ManageSubscriptions manageSubscriptions;

    @GET
    @APIResponseSchema(OctoWebhook[].class)
    public Response list(@Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        return answer(manageSubscriptions.list(asking.reseller().code()), asking);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(OctoWebhook.Made.class)
    @RequestBodySchema(OctoWebhook.Wanted.class)
    public Response subscribe(String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        OctoWebhook.Checked wanted = manageSubscriptions.check(OctoJson.read(body, OctoWebhook.Wanted.class));
        return answer(manageSubscriptions.subscribe(asking.reseller().code(), wanted), asking);
    }

    @DELETE
    @Path("{id}")
    @APIResponseSchema(OctoWebhook.class)
    public Response remove(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        return answer(manageSubscriptions.remove(asking.reseller().code(), uuid(id)), asking);
    }

    @GET
    @Path("{id}/messages")
    @APIResponseSchema(OctoWebhook.Message[].class)
    public Response messages(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        return answer(manageSubscriptions.messages(asking.reseller().code(), uuid(id), state(state)), asking);
    }

    /** The one that is named, or all that were given up. */
    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(OctoWebhook.Replayed.class)
    @RequestBodySchema(OctoWebhook.Again.class)
    public Response replay(
            @PathParam("id") String id, @DefaultValue("{}") String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        OctoWebhook.Again again = OctoJson.read(OctoBookingResource.orNothing(body), OctoWebhook.Again.class);
        int replayed = manageSubscriptions.replay(asking.reseller().code(), uuid(id), again.messageId());
        return answer(new OctoWebhook.Replayed(replayed), asking);
    }

    private static Response answer(Object body, Asking asking) {
        return OctoResource.answer(OctoJson.write(body), asking);
    }

    private static @Nullable UUID uuid(String text) {
        return OctoBookingResource.findUuid(text).orElse(null);
    }

    private static @Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<State> state = Arrays.stream(State.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        return state.orElseThrow(() -> Refusal.invalid(
                "state",
                "one-of",
                Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(", "))));
    }
}
