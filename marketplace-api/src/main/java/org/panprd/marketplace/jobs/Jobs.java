package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.audit.ChainEntries;
import org.panprd.marketplace.availability.OpenDays;
import org.panprd.marketplace.booking.BookingParties;
import org.panprd.marketplace.booking.CancelForOperator;
import org.panprd.marketplace.booking.ChangeForOperator;
import org.panprd.marketplace.booking.DecideGroups;
import org.panprd.marketplace.booking.DecidePending;
import org.panprd.marketplace.booking.EndChanges;
import org.panprd.marketplace.booking.ExpireHolds;
import org.panprd.marketplace.border.LoadRuleSets;
import org.panprd.marketplace.catalog.LoadCatalogue;
import org.panprd.marketplace.channel.DeliverToResellers;
import org.panprd.marketplace.channel.KeepRequests;
import org.panprd.marketplace.channel.ManageSubscriptions;
import org.panprd.marketplace.channel.TellResellers;
import org.panprd.marketplace.licensing.ApplicationSecrets;
import org.panprd.marketplace.licensing.LoadLicences;
import org.panprd.marketplace.licensing.WatchLicences;
import org.panprd.marketplace.notice.DeliverWebhooks;
import org.panprd.marketplace.notice.WebhookSecrets;
import org.panprd.marketplace.payment.AskForPayments;
import org.panprd.marketplace.platform.CannotRun;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.OutboxDispatcher;
import org.panprd.marketplace.platform.Ticker;
import org.panprd.marketplace.statistics.CountBookings;
import org.panprd.marketplace.statistics.JudgeAlerts;
import org.panprd.marketplace.statistics.report.MakeReports;
import org.panprd.marketplace.supply.ManageConnections;
import org.panprd.marketplace.supply.MirrorStock;
import org.panprd.marketplace.supply.SettleReservations;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;
import org.panprd.marketplace.traveller.PersonalKeys;

/** The clockwork of a node. Every job may run on any number of nodes at a time. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SOMETIMES = Duration.ofSeconds(15);
    private static final Duration HOURLY = Duration.ofHours(1);

    /** EX_CONFIG of {@code sysexits.h}, so that whoever watches over the process can tell that starting it again is no use. */
    private static final int CANNOT_RUN = 78;

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
    LoadRuleSets loadRuleSets;

    @Inject
    OpenDays openDays;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    EndChanges endChanges;

    @Inject
    DecideGroups decideGroups;

    @Inject
    OutboxDispatcher outbox;

    @Inject
    AskForPayments askForPayments;

    @Inject
    ChainEntries chainEntries;

    @Inject
    MasterKeys masterKeys;

    @Inject
    MasterKeyProof masterKeyProof;

    @Inject
    PersonalKeys personalKeys;

    @Inject
    BookingParties parties;

    @Inject
    DecidePending decidePending;

    @Inject
    SettleReservations settleReservations;

    @Inject
    CancelForOperator cancelForOperator;

    @Inject
    ChangeForOperator changeForOperator;

    @Inject
    LoadLicences loadLicences;

    @Inject
    WatchLicences watchLicences;

    @Inject
    ApplicationSecrets applicationSecrets;

    @Inject
    ImportEverywhere importEverywhere;

    @Inject
    DeliverWebhooks deliverWebhooks;

    @Inject
    WebhookSecrets webhookSecrets;

    @Inject
    CountBookings countBookings;

    @Inject
    JudgeAlerts judgeAlerts;

    @Inject
    MakeReports makeReports;

    @Inject
    KeepRequests keepRequests;

    @Inject
    ManageConnections supplierConnections;

    @Inject
    MirrorStock mirrorStock;

    @Inject
    SupplyEverywhere supplyEverywhere;

    @Inject
    TellResellers tellResellers;

    @Inject
    DeliverToResellers deliverToResellers;

    @Inject
    ManageSubscriptions manageSubscriptions;

    @Inject
    HourlyJobs hourlyJobs;

    private volatile boolean loaded;

    /** Whether the catalogue is there, so that this node may be sent travellers. */
    public boolean isReady() {
        return loaded;
    }

    /** The database may still be away: this node is then not ready, and comes to life once it is there. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        ticker.untilDone("Loading the catalogue", this::begin);
    }

    private void begin() {
        try {
            requireThatThisNodeMayRun();
        } catch (CannotRun e) {
            LOG.log(Level.SEVERE, "This node refuses to run. {0}", e.getMessage());
            // It has done nothing that would have to be ended in good order, as a server that still deploys cannot.
            Runtime.getRuntime().halt(CANNOT_RUN);
        }
        run();
    }

    /** Reads and writes nothing but its own proof, and that only where the walls of the database stand. */
    private void requireThatThisNodeMayRun() {
        masterKeys.load();
        walls.require();
        scopes.run(Scope.PLATFORM, masterKeyProof::require);
    }

    private void run() {
        scopes.run(Scope.PLATFORM, () -> untilNone(parties::sealPlain));
        int changed = scopes.call(Scope.tenants(regions.tenants().keySet()), loadCatalogue::load);
        scopes.run(Scope.tenants(regions.tenants().keySet()), loadLicences::load);
        int ruleSets = scopes.call(Scope.PLATFORM, loadRuleSets::load);
        scopes.run(Scope.PLATFORM, openDays::run);
        LOG.info(() -> "Catalogue loaded: " + changed + " listings changed, " + ruleSets + " rule sets new");
        loaded = true;
        often();
        hourlyJobs.all().forEach((name, work) -> every(HOURLY, name, work));
    }

    private void often() {
        every(OFTEN, "Ending holds", expireHolds::run);
        every(OFTEN, "Ending changes", endChanges::run);
        every(OFTEN, "Delivering messages", outbox::run);
        every(OFTEN, "Delivering mail", outbox::runMail);
        every(SOMETIMES, "Deciding groups", decideGroups::run);
        every(OFTEN, "Settling reservations at suppliers", settleReservations::run);
        every(OFTEN, "Deciding what is pending", decidePending::run);
        every(OFTEN, "Cancelling for operators", cancelForOperator::run);
        every(OFTEN, "Changing for operators", changeForOperator::run);
        every(SOMETIMES, "Asking for payments", askForPayments::run);
        every(OFTEN, "Chaining the audit trail", chainEntries::run);
        every(OFTEN, "Wrapping keys anew", () -> untilNone(personalKeys::rewrap));
        every(OFTEN, "Sealing applications anew", () -> untilNone(applicationSecrets::rewrap));
        every(OFTEN, "Delivering to webhooks", deliverWebhooks::run);
        every(OFTEN, "Sealing webhooks anew", () -> untilNone(webhookSecrets::rewrap));
        every(OFTEN, "Knowing what is supplied", mirrorStock::learn);
        every(OFTEN, "Looking at suppliers", () -> untilNone(mirrorStock::lookAtSome));
        every(OFTEN, "Following suppliers", supplyEverywhere::follow);
        every(OFTEN, "Sealing suppliers anew", () -> untilNone(supplierConnections::rewrap));
        every(SOMETIMES, "Watching licences", () -> untilNone(watchLicences::run));
        every(OFTEN, "Working on sheets", importEverywhere::run);
        every(OFTEN, "Counting bookings", () -> untilNone(countBookings::countChanged));
        every(judgeAlerts.pause(), "Judging alerts", judgeAlerts::run);
        every(OFTEN, "Making reports", makeReports::run);
        every(OFTEN, "Writing resellers' requests", () -> untilNone(keepRequests::write));
        every(OFTEN, "Telling resellers", () -> untilNone(tellResellers::run));
        every(OFTEN, "Delivering to resellers", deliverToResellers::run);
        every(OFTEN, "Sealing resellers' webhooks anew", () -> untilNone(manageSubscriptions::rewrap));
    }

    static void untilNone(IntSupplier batch) {
        int done;
        do {
            done = batch.getAsInt();
        } while (done > 0);
    }

    private void every(Duration pause, String name, Runnable work) {
        ticker.every(pause, name, () -> scopes.run(Scope.PLATFORM, work));
    }
}
