package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.tenancy.Actor;
import org.panprd.marketplace.tenancy.Scopes;

/** Writes down what the caller of the running thread does. */
@ApplicationScoped
public class AuditTrail {
    /** In whose trail stands what touches no tenant. */
    public static final String PLATFORM = "platform";

    @Inject
    AuditEntries entries;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /**
     * Something is done to a thing; it is written if the running transaction is committed.
     *
     * @param tenants in whose trails it stands; {@link #PLATFORM} for none
     * @param action such as {@code booking.held}
     */
    @Transactional(TxType.MANDATORY)
    public void done(String action, Collection<String> tenants, String objectKind, Object objectId) {
        write(action, tenants, objectKind, objectId, AuditEntry.DONE);
    }

    /** Something was refused; it is written whatever becomes of the transaction that tried it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refused(
            String action, Collection<String> tenants, String objectKind, Object objectId, ProblemType problem) {
        write(action, tenants, objectKind, objectId, problem.slug());
    }

    private void write(String action, Collection<String> tenants, String objectKind, Object objectId, String outcome) {
        Actor actor = scopes.actor();
        Instant now = clock.instant();
        Collection<String> trails = tenants.isEmpty() ? List.of(PLATFORM) : new TreeSet<>(tenants);
        entries.add(trails.stream()
                .map(tenant -> new AuditEntry(
                        tenant,
                        UUID.randomUUID(),
                        now,
                        actor.subject(),
                        actor.role(),
                        actor.operator(),
                        actor.network(),
                        action,
                        objectKind,
                        String.valueOf(objectId),
                        outcome))
                .toList());
    }
}
