package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The rules as this node has read them; it reads them again as soon as there are more, whichever node has added them. */
@ApplicationScoped
class KnownRules {
    @Inject
    RuleSets ruleSets;

    private volatile Known known = new Known(0, new RuleBook(java.util.List.of()));

    private record Known(long versions, RuleBook book) {}

    @Transactional
    RuleBook current() {
        Known found = known;
        long count = ruleSets.count();
        if (found.versions() != count) {
            found = new Known(count, new RuleBook(ruleSets.all()));
            known = found;
        }
        return found.book();
    }
}
