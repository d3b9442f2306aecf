package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.publishing.Draft.Status;
import org.panprd.marketplace.tenants.Language;

/** What the bureau decides about the listings of its tenant, in its scope. */
@ApplicationScoped
class ReviewListings {
    private static final int MAX_REASON = 1000;

    @Inject
    Drafts drafts;

    @Inject
    WriteListings writeListings;

    @Inject
    AuditTrail trail;

    @Inject
    AppealTakedowns appealTakedowns;

    @Inject
    Clock clock;

    /** What is left to be done in the scope of all tenants; nothing, if a draft goes back to its operator. */
    @Transactional
    Optional<Move> decide(ListingId id, int seen, NewDraft.Decision decision, Language language) {
        String wanted = String.valueOf(decision.decision());
        String reason = decision.reason() == null ? null : decision.reason().strip();
        switch (wanted) {
            case "PUBLISH", "RESTORE" -> requireReason(reason, false);
            case "RETURN", "TAKE_DOWN" -> requireReason(reason, true);
            default -> throw NewDraft.notKnown("decision");
        }
        if (wanted.equals("TAKE_DOWN") || wanted.equals("RESTORE")) {
            if (wanted.equals("RESTORE")) {
                appealTakedowns.restored(id, language);
            }
            return Optional.of(new Move(id, writeListings.sellerOf(id), Move.Act.valueOf(wanted), seen, reason));
        }
        Draft draft = drafts.findForUpdate(id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .requireSubmitted()
                .requireSeen(seen);
        if (wanted.equals("PUBLISH")) {
            return Optional.of(new Move(id, draft.operator(), Move.Act.PUBLISH, seen, null));
        }
        drafts.move(id, Status.RETURNED, reason, clock.instant());
        trail.done("listing.returned", List.of(id.tenant()), WriteListings.OBJECT, id);
        return Optional.empty();
    }

    private static void requireReason(@Nullable String reason, boolean needed) {
        Faults faults = new Faults();
        if (needed) {
            faults.text(reason, "reason", MAX_REASON);
        } else {
            faults.require(reason == null, "reason", "unknown-field");
        }
        faults.refuse();
    }
}
