package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.border.RuleSet;

/**
 * Brings the versions of rule sets that the regions' files hold into the database, once each; those that the platform has
 * published stay. A file that was changed without counting its version up changes nothing. To be called in the scope of
 * the platform.
 */
@ApplicationScoped
public class LoadRuleSets {
    private static final Logger LOG = Logger.getLogger(LoadRuleSets.class.getName());

    @Inject
    Regions regions;

    @Inject
    RuleSets ruleSets;

    @Inject
    Clock clock;

    /** The number of versions that were new. */
    @Transactional
    public int load() {
        ruleSets.lock();
        List<RuleSet> known = ruleSets.all();
        int added = 0;
        for (RuleSet set : regions.shared().border().ruleSets()) {
            Optional<RuleSet> same = known.stream()
                    .filter(other -> other.code().equals(set.code()) && other.version() == set.version())
                    .findFirst();
            if (same.isEmpty()) {
                ruleSets.add(set, clock.instant());
                added++;
            } else if (!same.get().equals(set)) {
                LOG.log(
                        Level.WARNING,
                        "The file of rule set {0} was changed and is still version {1}: what was published stands",
                        new Object[] {set.code(), set.version()});
            }
        }
        return added;
    }
}
