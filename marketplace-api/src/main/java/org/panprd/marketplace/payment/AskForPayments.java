package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    PaymentRecords records;

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
        try {
            for (UUID id : pending()) {
                String providerId = payments.get(id).providerId().orElseThrow();
                settle.asked(id, gateway.ask(providerId));
            }
        } catch (SandboxGateway.GatewayAway e) {
            LOG.log(Level.WARNING, "Payments are asked for again later: {0}", e.getMessage());
        }
    }

    @Transactional
    List<UUID> pending() {
        Instant now = clock.instant();
        return records.pendingBetween(now.minus(OLDEST), now.minus(PATIENCE), BATCH);
    }
}
