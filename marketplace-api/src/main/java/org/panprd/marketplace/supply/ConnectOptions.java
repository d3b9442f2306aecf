package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;

/** Connects an operator's options with those of its supplier, in its own scope. */
@ApplicationScoped
public class ConnectOptions {
    private static final Duration AGAIN = Duration.ofHours(1);

    @Inject
    SupplierRecords records;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A connection whose products are to be compared with what was made of them. */
    public record Due(String tenant, String operator, UUID connection) {}

    /** The next one, in the platform's scope. */
    @Transactional
    public Optional<Due> takeDue() {
        return records.takeDue(clock.instant(), clock.instant().plus(AGAIN))
                .map(one -> new Due(one.tenant(), one.operator(), one.id()));
    }

    /** By the supplier's products, the listing that each has become. */
    @Transactional
    public Map<String, ListingId> listings(UUID connection) {
        return records.listings(find(connection));
    }

    /** What of a listing is connected. */
    @Transactional
    public List<ConnectedOption> of(ListingId listing) {
        return List.copyOf(records.options(Set.of(listing)).values());
    }

    /** Whether the supplier says something else of what was taken over. */
    @Transactional
    public boolean isSaidOtherwise(ListingId listing, String said) {
        return records.isSaidOtherwise(listing, said);
    }

    /**
     * What was not connected before is not sold until its supplier was asked; what is no longer among them stays connected,
     * for bookings of it stand.
     *
     * @param said a hash of what the supplier says of it
     */
    @Transactional(TxType.MANDATORY)
    public void connect(UUID connection, ListingId listing, String said, List<ConnectedOption> options) {
        records.connect(find(connection), listing, said, options);
        trail.done("supplier.taken-over", List.of(listing.tenant()), "listing", listing);
    }

    private Connection find(UUID connection) {
        return records.find(connection).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
