package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.kernel.Refusal;

/** Makes an intended payment ready at the service, between two transactions; may be repeated. */
@ApplicationScoped
public class OpenPayment {
    private static final Logger LOG = Logger.getLogger(OpenPayment.class.getName());

    @Inject
    Payments payments;

    @Inject
    PaymentGateway gateway;

    public PaymentView open(UUID id) {
        Payment payment = payments.get(id);
        if (payment.pageUrl().isPresent() || payment.status() != PaymentStatus.PENDING) {
            return Payments.view(payment);
        }
        try {
            return payments.opened(id, gateway.open(payment.order()));
        } catch (SandboxGateway.GatewayAway e) {
            LOG.log(Level.WARNING, "Payment {0} could not be opened: {1}", new Object[] {id, e.getMessage()});
            throw new Refusal(PaymentProblem.GATEWAY_UNAVAILABLE);
        }
    }
}
