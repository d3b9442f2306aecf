package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many listings of an operator at a time, in its own scope: new ones, and drafts of those that there are.
 * All of it or nothing; what is on sale stays as it is until its draft was published.
 */
@ApplicationScoped
public class ImportDrafts {
    private static final int MOST = 500;
    private static final int PRIME = 31;

    @Inject
    Drafts drafts;

    @Inject
    KeepListings listings;

    @Inject
    WriteListings writeListings;

    /** What shall become of a listing. */
    public interface Change {
        String code();

        /** What its document shall be, which is empty if it is a new one; refused by places of the request. */
        ObjectNode made(ObjectNode content);

        /** The place of the request from which a field of the document comes. */
        String place(String field);
    }

    /** The documents of all of an operator's, by their codes; of those that have drafts, the drafts. */
    @Transactional
    public Map<String, JsonNode> contents(String tenant, String operator) {
        Map<String, JsonNode> contents = new TreeMap<>();
        listings.ofOperator(tenant, operator, MOST)
                .forEach(one -> contents.put(one.id().code(), Document.of(one.document())));
        drafts.ofOperator(tenant, operator, MOST)
                .forEach(one -> contents.put(one.id().code(), one.content()));
        return contents;
    }

    /** Changes nothing. */
    @Transactional
    public Outcome check(String tenant, String operator, List<Change> changes) {
        return compare(tenant, operator, changes).outcome();
    }

    /** The same, and if nothing is in the way and all is still of that version, the change. */
    @Transactional
    public Outcome apply(String tenant, String operator, List<Change> changes, long version) {
        drafts.lock(tenant, changes.stream().map(Change::code).toList());
        Comparison found = compare(tenant, operator, changes);
        if (found.outcome().isGood(version)) {
            found.wanted().forEach((id, content) -> {
                if (drafts.find(id).isEmpty()) {
                    begin(id, operator, content);
                }
                int seen = drafts.find(id).orElseThrow().version();
                writeListings.write(id, seen, content, Language.ENGLISH);
            });
        }
        return found.outcome();
    }

    private void begin(ListingId id, String operator, ObjectNode content) {
        if (listings.find(id).isPresent()) {
            writeListings.edit(id, operator, null, null);
        } else {
            writeListings.begin(id, operator, at(content, "family"));
        }
    }

    private record Comparison(Outcome outcome, Map<ListingId, ObjectNode> wanted) {}

    private Comparison compare(String tenant, String operator, List<Change> changes) {
        Map<ListingId, ObjectNode> wanted = new TreeMap<>();
        List<FieldFault> faults = new ArrayList<>();
        long version = 0;
        for (Change change : changes) {
            try {
                ListingId id = new ListingId(tenant, new NewDraft.Begin(change.code(), "activity").read());
                Optional<Draft> draft = drafts.find(id);
                Optional<Standing> standing = listings.find(id);
                version = PRIME * version + seen(draft, standing);
                JsonNode before = before(id, operator, draft, standing);
                ObjectNode after = new NewDraft.Content(changed(before, change)).read(id.code(), operator);
                if (!after.equals(before)) {
                    draft.ifPresent(Draft::requireOpen);
                    NewDraft.refuseWrong(before, after);
                    wanted.put(id, after);
                }
            } catch (Refusal refusal) {
                found(refusal)
                        .forEach(fault -> faults.add(
                                new FieldFault(change.place(fault.field()), fault.key(), fault.arguments())));
            }
        }
        return new Comparison(new Outcome(wanted.size(), version, faults), wanted);
    }

    /** Another number once either has changed. */
    private static int seen(Optional<Draft> draft, Optional<Standing> standing) {
        return Objects.hash(
                draft.map(Draft::version).orElse(0),
                standing.map(Standing::revision).orElse(0));
    }

    private @Nullable JsonNode before(
            ListingId id, String operator, Optional<Draft> draft, Optional<Standing> standing) {
        if (draft.isPresent()) {
            return draft.get().content();
        }
        Optional<Standing> own = standing.filter(one -> one.operator().equals(operator));
        if (own.isPresent()) {
            // Read again, so that its numbers are those of a document that was sent.
            return Json.MAPPER.readTree(Json.write(Document.of(own.get().document())));
        }
        if (drafts.isTaken(id)) {
            throw new Refusal(PublishingProblem.LISTING_CODE_TAKEN);
        }
        return null;
    }

    private static ObjectNode changed(@Nullable JsonNode before, Change change) {
        ObjectNode content =
                change.made(before == null ? Json.MAPPER.createObjectNode() : (ObjectNode) before.deepCopy());
        if (before == null && !NewDraft.isFamily(at(content, "family"))) {
            throw Refusal.invalid("content.family", "unknown-value");
        }
        if (before != null && !at(before, "family").equals(at(content, "family"))) {
            throw Refusal.invalid("content.family", "sheet-family");
        }
        return content;
    }

    private static List<FieldFault> found(Refusal refusal) {
        if (!refusal.faults().isEmpty()) {
            return refusal.faults();
        }
        return List.of(
                refusal.type() == PublishingProblem.DRAFT_SUBMITTED
                        ? FieldFault.of("code", "sheet-submitted")
                        : FieldFault.of("code", "sheet-code-taken"));
    }

    private static String at(JsonNode content, String field) {
        return content.path(field).asString("");
    }
}
