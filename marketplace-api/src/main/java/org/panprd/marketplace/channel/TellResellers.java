package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.tenancy.Regions;

/** Makes what has changed into messages to resellers' machines. */
@ApplicationScoped
public class TellResellers {
    private static final int BATCH = 1_000;

    /** So long changes of what is left are gathered before they are told. */
    private static final Duration GATHERING = Duration.ofSeconds(3);

    @Inject
    ChannelChanges changes;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /**
     * Some of them. To be called in the platform's scope, until there are none.
     *
     * @return how many; 0 if there is none or another node is at it
     */
    @Transactional
    public int run() {
        if (!changes.areMine()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<String, String> currencies = new TreeMap<>();
        regions.tenants().forEach((code, tenant) -> currencies.put(code, tenant.currency()));
        return changes.tellBookings(BATCH, now) + changes.tellStock(BATCH, now, GATHERING, currencies);
    }
}
