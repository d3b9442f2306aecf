package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.TakenStock;
import org.panprd.marketplace.availability.TakenStock.Taken;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.EnforceLicences;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;

/**
 * Changes what is on sale, in the scope of all tenants: the listing itself, what is counted, drawn and found, and its
 * revisions, in one transaction. What its operator has no licence for is suspended at once.
 */
@ApplicationScoped
public class CarryOut {
    private static final String OPERATOR = "OPERATOR";
    private static final String BUREAU = "BUREAU";

    @Inject
    Drafts drafts;

    @Inject
    KeepListings listings;

    @Inject
    KeepRevisions revisions;

    @Inject
    CheckListing checkListing;

    @Inject
    TakenStock takenStock;

    @Inject
    EnforceLicences enforceLicences;

    @Inject
    Appeals appeals;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    public void carryOut(Move move) {
        ListingId id = move.id();
        if (move.act() == Move.Act.PUBLISH) {
            publish(move);
        } else {
            Standing standing = listings.findForUpdate(id)
                    .filter(one -> one.operator().equals(move.operator()))
                    .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
            int revision = revisions.keep(standing);
            switch (move.act()) {
                case PAUSE -> pause(standing, OPERATOR, null, revision);
                case TAKE_DOWN -> pause(standing, BUREAU, move.reason(), revision);
                case RESUME -> resume(standing, OPERATOR, revision);
                case RESTORE -> {
                    resume(standing, BUREAU, revision);
                    appeals.end(id, clock.instant());
                }
                case PUBLISH -> throw new IllegalStateException();
            }
        }
        enforceLicences.enforce(new EnforceLicences.Task(id.tenant(), move.operator()));
        trail.done(
                "listing." + move.act().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(id.tenant()),
                WriteListings.OBJECT,
                id);
    }

    private void publish(Move move) {
        ListingId id = move.id();
        Draft draft = drafts.findForUpdate(id)
                .filter(one -> one.operator().equals(move.operator()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .requireSubmitted()
                .requireSeen(move.seen());
        ListingFile document = checkListing.require(draft, Language.ENGLISH);
        Optional<Standing> before = listings.findForUpdate(id);
        before.ifPresent(standing -> {
            if (!standing.operator().equals(draft.operator())) {
                throw new Refusal(PublishingProblem.LISTING_CODE_TAKEN);
            }
            revisions.keep(standing);
            List<Taken> taken = takenStock.lostBy(id, standing.document(), document);
            if (!taken.isEmpty()) {
                throw new Refusal(PublishingProblem.OPTION_TAKEN, Map.of("taken", taken));
            }
        });
        listings.publish(id, document, revisions.add(draft));
        drafts.delete(id);
    }

    /** The bureau may take down what its operator has paused. */
    private void pause(Standing standing, String by, @Nullable String reason, int revision) {
        boolean isPaused = standing.status().equals("PAUSED");
        if (isPaused && (by.equals(OPERATOR) || by.equals(standing.pausedBy()))) {
            throw new Refusal(PublishingProblem.LISTING_STATE);
        }
        listings.pause(standing.id(), by, reason, revision);
    }

    private void resume(Standing standing, String by, int revision) {
        if (!Objects.equals(standing.pausedBy(), by)) {
            throw new Refusal(PublishingProblem.LISTING_STATE);
        }
        listings.resume(standing.id(), revision);
    }
}
