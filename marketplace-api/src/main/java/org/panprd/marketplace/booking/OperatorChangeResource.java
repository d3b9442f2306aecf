package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/**
 * What an operator wants changed of its own items. It asks, a moment later reads what that comes to, and confirms it; a
 * moment later it is done, or offered to the traveller.
 */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR
        + "}/bookings/{id}/items/{item}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorChangeResource {
    @Inject
    AskForChange askForChange;

    @Inject
    Idempotency idempotency;

    @Context
    HttpHeaders headers;

    /** What becomes of what it costs more: {@code KEEP} the price that was paid, or {@code OFFER} it to the traveller. */
    public record NewConfirmation(@Nullable String price) {}

    /** The newest first. */
    @GET
    public ItemChangeView.Page list(@BeanParam OperatorChangePath path) {
        return askForChange.list(path.key(), Languages.of(headers));
    }

    @GET
    @Path("{change}")
    public ItemChangeView change(@BeanParam OperatorChangePath path) {
        return askForChange.show(path.key(), path.changeId(), Languages.of(headers));
    }

    @POST
    @APIResponseSchema(ItemChangeView.class)
    public Response ask(
            @BeanParam OperatorChangePath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewItemChange request,
            @Context SecurityContext security) {
        String by = Callers.signedIn(security).subject();
        return once(
                path,
                by,
                key,
                "change " + path.key() + " " + Json.write(request),
                () -> askForChange.ask(path.key(), request, by, Languages.of(headers)));
    }

    @POST
    @Path("{change}/confirmation")
    @APIResponseSchema(ItemChangeView.class)
    public Response confirm(
            @BeanParam OperatorChangePath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewConfirmation request,
            @Context SecurityContext security) {
        return once(
                path,
                Callers.signedIn(security).subject(),
                key,
                "confirm " + path.changeId() + " " + Json.write(request),
                () -> askForChange.confirm(path.key(), path.changeId(), request.price(), Languages.of(headers)));
    }

    private Response once(
            OperatorChangePath path, String by, @Nullable String key, String asked, Supplier<ItemChangeView> work) {
        Answer answer = idempotency.once(
                path.tenant + "/" + path.operator + "/" + by,
                key,
                "POST " + asked,
                () -> new Answer(202, null, Languages.of(headers), Json.write(work.get())));
        return BookingResource.answer(answer);
    }
}
