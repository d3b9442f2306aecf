package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What many listings of an operator are called, at a time, in its own scope: new ones, and drafts of those that there are.
 * All of it or nothing; what is on sale stays as it is until its draft was published.
 */
@ApplicationScoped
public class ImportDrafts {
    private static final int MOST = 500;

    @Inject
    Drafts drafts;

    @Inject
    KeepListings listings;

    @Inject
    WriteListings writeListings;

    /**
     * A listing.
     *
     * @param fields what of it is set, by the way to it, as {@code title.en}
     */
    public record Line(String code, Map<String, String> fields) {}

    /**
     * What it comes to.
     *
     * @param changes listings whose drafts change
     * @param version of what they were compared with
     * @param obstacles because of which nothing is changed
     */
    public record Outcome(int changes, long version, List<Obstacle> obstacles) {}

    /** What is wrong with a field of a line, by its place. */
    public record Obstacle(int line, String field, String key, List<Object> arguments) {}

    /** All of an operator's, in the order of their codes; its drafts, where there are any. */
    @Transactional
    public List<Line> lines(String tenant, String operator, List<String> fields) {
        Map<String, JsonNode> contents = new TreeMap<>();
        listings.ofOperator(tenant, operator, MOST)
                .forEach(one -> contents.put(one.id().code(), Document.of(one.document())));
        drafts.ofOperator(tenant, operator, MOST)
                .forEach(one -> contents.put(one.id().code(), one.content()));
        List<Line> lines = new ArrayList<>();
        contents.forEach((code, content) -> {
            Map<String, String> values = new TreeMap<>();
            fields.forEach(field -> values.put(field, at(content, field)));
            lines.add(new Line(code, values));
        });
        return lines;
    }

    /** Changes nothing. */
    @Transactional
    public Outcome check(String tenant, String operator, List<Line> lines) {
        return compare(tenant, operator, lines).outcome();
    }

    /** The same, and if nothing is in the way and all is still of that version, the change. */
    @Transactional
    public Outcome apply(String tenant, String operator, List<Line> lines, long version) {
        Comparison found = compare(tenant, operator, lines);
        if (found.outcome().version() == version && found.outcome().obstacles().isEmpty()) {
            found.wanted().forEach((id, content) -> {
                if (drafts.find(id).isEmpty()) {
                    begin(id, operator, content);
                }
                Draft draft = drafts.findForUpdate(id).orElseThrow();
                writeListings.write(id, draft.version(), content, Language.ENGLISH);
            });
        }
        return found.outcome();
    }

    private void begin(ListingId id, String operator, ObjectNode content) {
        if (listings.find(id).isPresent()) {
            writeListings.edit(id, operator, null);
        } else {
            writeListings.begin(id, operator, at(content, "family"));
        }
    }

    private record Comparison(Outcome outcome, Map<ListingId, ObjectNode> wanted) {}

    private Comparison compare(String tenant, String operator, List<Line> lines) {
        Map<ListingId, ObjectNode> wanted = new TreeMap<>();
        List<Obstacle> obstacles = new ArrayList<>();
        long version = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            try {
                ListingId id = new ListingId(tenant, new NewDraft.Begin(line.code(), "activity").read());
                Optional<Draft> draft = drafts.find(id);
                version += draft.map(Draft::version).orElse(0);
                JsonNode before = before(id, operator, draft);
                ObjectNode after = new NewDraft.Content(changed(before, line)).read(id.code(), operator);
                if (wanted.containsKey(id)) {
                    obstacles.add(new Obstacle(i, "listing", "sheet-listing-twice", List.of()));
                } else if (!after.equals(before)) {
                    wanted.put(id, after);
                }
            } catch (Refusal refusal) {
                obstacles.addAll(obstacles(i, refusal));
            }
        }
        return new Comparison(new Outcome(wanted.size(), version, obstacles), wanted);
    }

    private @Nullable JsonNode before(ListingId id, String operator, Optional<Draft> draft) {
        if (draft.isPresent()) {
            return draft.get().requireOpen().content();
        }
        Optional<Standing> standing =
                listings.find(id).filter(one -> one.operator().equals(operator));
        if (standing.isPresent()) {
            // Read again, so that its numbers are those of a document that was sent.
            return Json.MAPPER.readTree(Json.write(Document.of(standing.get().document())));
        }
        if (drafts.isTaken(id)) {
            throw new Refusal(PublishingProblem.LISTING_CODE_TAKEN);
        }
        return null;
    }

    private static ObjectNode changed(@Nullable JsonNode before, Line line) {
        ObjectNode content = before == null ? Json.MAPPER.createObjectNode() : (ObjectNode) before.deepCopy();
        if (before == null && !NewDraft.isFamily(line.fields().get("family"))) {
            throw Refusal.invalid("content.family", "unknown-value");
        }
        line.fields().forEach((field, value) -> {
            int point = field.indexOf('.');
            if (point < 0) {
                content.put(field, value);
            } else {
                ObjectNode text = content.path(field.substring(0, point)) instanceof ObjectNode there
                        ? there
                        : content.putObject(field.substring(0, point));
                text.put(field.substring(point + 1), value);
            }
        });
        if (before != null && !at(before, "family").equals(at(content, "family"))) {
            throw Refusal.invalid("content.family", "sheet-family");
        }
        return content;
    }

    private static List<Obstacle> obstacles(int line, Refusal refusal) {
        if (refusal.faults().isEmpty()) {
            return List.of(
                    refusal.type() == PublishingProblem.DRAFT_SUBMITTED
                            ? new Obstacle(line, "listing", "sheet-submitted", List.of())
                            : new Obstacle(line, "listing", "sheet-code-taken", List.of()));
        }
        return refusal.faults().stream().map(fault -> obstacle(line, fault)).toList();
    }

    private static Obstacle obstacle(int line, FieldFault fault) {
        String field = fault.field().equals("code") ? "listing" : fault.field().replaceFirst("^content\\.", "");
        return new Obstacle(line, field, fault.key(), fault.arguments());
    }

    private static String at(JsonNode content, String field) {
        JsonNode node = content;
        for (String step : field.split("\\.", -1)) {
            node = node.path(step);
        }
        return node.asString("");
    }
}
