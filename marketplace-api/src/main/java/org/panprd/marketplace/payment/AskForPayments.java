package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the service about payments that it should have told us of, so that what was paid is never lost with a
 * notification. It begins {@link #PATIENCE} after the payment was made and gives up after {@link #OLDEST}.
 */
@ApplicationScoped
public class AskForPayments {
    private static final Logger LOG = Logger.getLogger(AskForPayments.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final int BATCH = 50;

    @Inject
    Payments payments;

    @Inject
    SettlePayment settle;

    @Inject
    PaymentGateway gateway;

    @Inject
    Clock clock;

    /** To be called in the platform's scope, by any number of nodes. */
    public void run() {
        Instant now = clock.instant();
        for (UUID id : payments.takePending(now.minus(OLDEST), now.minus(PATIENCE), BATCH)) {
            try {
                settle.asked(id, gateway.ask(payments.get(id).providerId().orElseThrow()));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Payment {0} is asked for again later: {1}", new Object[] {id, e.getMessage()});
            }
        }
    }
}
