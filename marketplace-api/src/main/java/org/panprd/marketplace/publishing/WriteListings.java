package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.publishing.Draft.Status;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator does with the drafts of its listings, in its own scope. */
@ApplicationScoped
class WriteListings {
    static final String OBJECT = "listing";

    @Inject
    Drafts drafts;

    @Inject
    Revisions revisions;

    @Inject
    KeepListings listings;

    @Inject
    CheckListing checkListing;

    @Inject
    KeepRevisions keepRevisions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** An empty draft of a new listing. */
    @Transactional
    void begin(ListingId id, String operator, @Nullable String family) {
        ObjectNode content = Json.MAPPER.createObjectNode();
        content.put("code", id.code()).put("operator", operator).put("family", family);
        if (drafts.isTaken(id) || !drafts.add(id, operator, content, null, clock.instant())) {
            throw new Refusal(PublishingProblem.LISTING_CODE_TAKEN);
        }
        done("listing.begun", id);
    }

    /**
     * A draft of what is on sale, or of what once was. One that is there already stays, unless an old one is asked for by
     * somebody who has seen it.
     */
    @Transactional
    void edit(ListingId id, String operator, @Nullable Integer revision, @Nullable Integer seen) {
        Optional<Standing> standing = listings.find(id);
        standing.ifPresent(keepRevisions::keep);
        Optional<Draft> there = drafts.findForUpdate(id);
        if (there.isPresent() && revision == null) {
            return;
        }
        Revisions.Revision from = (revision == null
                        ? revisions.of(id, 1).stream().findFirst()
                        : revisions.find(id, revision))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (there.isPresent()) {
            there.get().requireOpen().requireSeen(known(seen));
            drafts.write(id, from.content(), from.number(), clock.instant());
        } else {
            drafts.add(id, operator, from.content(), from.number(), clock.instant());
        }
        done(revision == null ? "listing.begun" : "listing.brought-back", id);
    }

    /** Refused as {@code draft-changed} with what somebody else's has and what was sent. */
    @Transactional
    void write(ListingId id, int seen, ObjectNode content, Language language) {
        Draft draft = open(id);
        if (draft.version() != seen) {
            throw new Refusal(
                    PublishingProblem.DRAFT_CHANGED,
                    Map.of(
                            "version",
                            draft.version(),
                            "differences",
                            ListingTexts.differences(Differences.between(draft.content(), content), language)));
        }
        drafts.write(id, content, draft.basedOn(), clock.instant());
        done("listing.written", id);
    }

    @Transactional
    void discard(ListingId id, int seen) {
        open(id).requireSeen(seen);
        drafts.delete(id);
        done("listing.discarded", id);
    }

    /** Nobody but the bureau changes it from now on. */
    @Transactional
    void submit(ListingId id, int seen, Language language) {
        Draft draft = open(id).requireSeen(seen);
        checkListing.require(draft, language);
        drafts.move(id, Status.SUBMITTED, null, clock.instant());
        done("listing.submitted", id);
    }

    @Transactional
    void recall(ListingId id) {
        find(id).requireSubmitted();
        drafts.move(id, Status.DRAFT, null, clock.instant());
        done("listing.recalled", id);
    }

    @Transactional
    List<Revisions.Revision> history(ListingId id) {
        return revisions.of(id, KeepRevisions.MOST);
    }

    /** Whose it is, if it was ever on sale and is seen in this scope. */
    @Transactional
    String sellerOf(ListingId id) {
        return listings.find(id).map(Standing::operator).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Between two of its revisions. */
    @Transactional
    List<Differences.Difference> between(ListingId id, int before, int after) {
        return Differences.between(content(id, before), content(id, after));
    }

    private static int known(@Nullable Integer seen) {
        if (seen == null) {
            throw new Refusal(CommonProblem.IF_MATCH_MISSING);
        }
        return seen;
    }

    private JsonNode content(ListingId id, int number) {
        return revisions
                .find(id, number)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .content();
    }

    private Draft open(ListingId id) {
        return find(id).requireOpen();
    }

    private Draft find(ListingId id) {
        return drafts.findForUpdate(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void done(String action, ListingId id) {
        trail.done(action, List.of(id.tenant()), OBJECT, id);
    }
}
