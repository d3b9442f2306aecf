package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.audit.ChainEntries;
import org.panprd.marketplace.availability.OpenDays;
import org.panprd.marketplace.booking.BookingParties;
import org.panprd.marketplace.booking.ExpireHolds;
import org.panprd.marketplace.catalog.LoadCatalogue;
import org.panprd.marketplace.payment.AskForPayments;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.OutboxDispatcher;
import org.panprd.marketplace.platform.Ticker;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.wellness.ForgetReports;

/** The clockwork of a node. Every job may run on any number of nodes at a time. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SOMETIMES = Duration.ofSeconds(15);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Inject
    Scopes scopes;

    @Inject
    Regions regions;

    @Inject
    Ticker ticker;

    @Inject
    Walls walls;

    @Inject
    LoadCatalogue loadCatalogue;

    @Inject
    OpenDays openDays;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    OutboxDispatcher outbox;

    @Inject
    AskForPayments askForPayments;

    @Inject
    ChainEntries chainEntries;

    @Inject
    Idempotency idempotency;

    @Inject
    MasterKeys masterKeys;

    @Inject
    MasterKeyProof masterKeyProof;

    @Inject
    PersonalKeys personalKeys;

    @Inject
    BookingParties parties;

    @Inject
    ForgetReports forgetReports;

    private volatile boolean loaded;
    private volatile List<Walls.Gap> gaps = List.of();

    /** Whether the catalogue is there, so that this node may be sent travellers. */
    public boolean isReady() {
        return loaded;
    }

    /** Why this node does nothing: what lets it past the walls of the database, if anything does. */
    List<Walls.Gap> gaps() {
        return gaps;
    }

    /**
     * Without master keys the application does not start. The database may still be away: this node is then not ready, and
     * comes to life once it is there; but never, if its master keys are not those of the database.
     */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        masterKeys.load();
        ticker.untilDone("Loading the catalogue", this::begin);
    }

    /** Reads and writes nothing before the walls of the database stand; tells whether this is done. */
    private boolean begin() {
        gaps = walls.gaps();
        if (!gaps.isEmpty()) {
            LOG.log(Level.SEVERE, "This node refuses to run, its role or tables are without walls: {0}", gaps);
            return false;
        }
        if (!scopes.call(Scope.PLATFORM, masterKeyProof::holds)) {
            return true;
        }
        scopes.run(Scope.PLATFORM, () -> untilNone(parties::sealPlain));
        int changed = scopes.call(Scope.tenants(regions.tenants().keySet()), loadCatalogue::load);
        scopes.run(Scope.PLATFORM, openDays::run);
        LOG.log(Level.INFO, "Catalogue loaded: {0} listings changed", changed);
        loaded = true;
        every(OFTEN, "Ending holds", expireHolds::run);
        every(OFTEN, "Delivering messages", outbox::run);
        every(SOMETIMES, "Asking for payments", askForPayments::run);
        every(OFTEN, "Chaining the audit trail", chainEntries::run);
        every(OFTEN, "Wrapping keys anew", () -> untilNone(personalKeys::rewrap));
        every(HOURLY, "Opening days", openDays::run);
        every(HOURLY, "Sealing persons", () -> untilNone(parties::sealPlain));
        every(HOURLY, "Forgetting keys", idempotency::forget);
        every(HOURLY, "Forgetting reports", forgetReports::run);
        return true;
    }

    private static void untilNone(IntSupplier batch) {
        int done;
        do {
            done = batch.getAsInt();
        } while (done > 0);
    }

    private void every(Duration pause, String name, Runnable work) {
        ticker.every(pause, name, () -> scopes.run(Scope.PLATFORM, work));
    }
}
