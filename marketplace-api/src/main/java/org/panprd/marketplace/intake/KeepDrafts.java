package org.panprd.marketplace.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.intake.TakeOver.Wanted;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.publishing.ImportDrafts;
import org.panprd.marketplace.publishing.ImportDrafts.Change;
import org.panprd.marketplace.supply.ConnectOptions;
import org.panprd.marketplace.supply.ConnectOptions.Due;
import tools.jackson.databind.node.ObjectNode;

/** Writes what comes from suppliers into drafts, as a sheet would. */
@ApplicationScoped
class KeepDrafts {
    @Inject
    ImportDrafts drafts;

    @Inject
    ConnectOptions connectOptions;

    /** A new draft, and the connection of its options. */
    @Transactional
    void begin(Wanted wanted, WriteDraft write) {
        Change change = new Supplied(wanted.listing().code()) {
            @Override
            public ObjectNode made(ObjectNode content) {
                if (!content.isEmpty()) {
                    throw Refusal.invalid("code", "supplier-code-used");
                }
                content.put("family", wanted.listing().family())
                        .put("place", wanted.listing().place());
                return write.into(content);
            }
        };
        apply(wanted.tenant(), wanted.operator(), change);
        connect(wanted.connection(), wanted.id(), write);
    }

    /**
     * What has changed comes into a draft of what is on sale, if there is something else than it said before; the operator
     * submits it.
     */
    @Transactional
    void follow(Due due, ListingId listing, WriteDraft write) {
        if (connectOptions.isSaidOtherwise(listing, write.said())) {
            apply(due.tenant(), due.operator(), new Supplied(listing.code()) {
                @Override
                public ObjectNode made(ObjectNode content) {
                    return write.into(content);
                }
            });
            connect(due.connection(), listing, write);
        }
    }

    private void connect(UUID connection, ListingId listing, WriteDraft write) {
        connectOptions.connect(connection, listing, write.said(), write.connected(listing, connection));
    }

    private void apply(String tenant, String operator, Change change) {
        List<Change> changes = List.of(change);
        Outcome found = drafts.check(tenant, operator, changes);
        Outcome done = drafts.apply(tenant, operator, changes, found.version());
        if (!done.isGood(found.version())) {
            throw Refusal.invalid(done.faults());
        }
    }

    /** A change of one listing, whose places are its document's. */
    private abstract static class Supplied implements Change {
        private final String code;

        Supplied(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String place(String field) {
            return field;
        }
    }
}
