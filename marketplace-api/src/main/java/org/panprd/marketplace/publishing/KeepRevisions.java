package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenancy.Actor;
import org.panprd.marketplace.tenancy.Scopes;
import tools.jackson.databind.JsonNode;

/** Sees to it that what is on sale is a revision, wherever it has come from. */
@ApplicationScoped
class KeepRevisions {
    static final int MOST = 200;
    private static final String FILE = "file";
    private static final int SHORT = 8;

    @Inject
    Revisions revisions;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** The number of what is on sale; a listing that follows its file gets one if the file is not the last one. */
    int keep(Standing standing) {
        if (standing.revision() != null) {
            return standing.revision();
        }
        JsonNode content = Json.MAPPER.readTree(Json.write(Document.of(standing.document())));
        Optional<Revisions.Revision> last =
                revisions.of(standing.id(), 1).stream().findFirst();
        return last.filter(one -> one.content().equals(content))
                .map(Revisions.Revision::number)
                .orElseGet(() -> revisions.add(standing.id(), standing.operator(), content, clock.instant(), FILE));
    }

    /** What the caller publishes; their number is its. */
    int add(Draft draft) {
        Actor actor = scopes.actor();
        String subject = actor.subject();
        String by = actor.role() + " " + subject.substring(0, Math.min(SHORT, subject.length()));
        return revisions.add(draft.id(), draft.operator(), draft.content(), clock.instant(), by);
    }
}
