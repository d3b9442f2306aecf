package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** Where the payment service tells what has happened. Only its signature is trusted. */
@ApplicationScoped
@Acting(Role.MESSAGE)
@Path("payment-notifications")
public class PaymentNotificationResource {
    @Inject
    PaymentGateway gateway;

    @Inject
    SettlePayment settle;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(@HeaderParam(SandboxSignature.HEADER) @Nullable String signature, String body) {
        settle.notified(gateway.read(body, Objects.requireNonNullElse(signature, "")));
        return Response.noContent().build();
    }
}
