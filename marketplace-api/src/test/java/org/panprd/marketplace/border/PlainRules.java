package org.panprd.marketplace.border;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.border.RuleSet;

/** The room without a database: the rules as they are shipped, kept in memory, on the {@linkplain Cases#TODAY day} of the cases. */
final class PlainRules {
    private PlainRules() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static CheckEligibility checkEligibility() {
        var check = new CheckEligibility();
        check.regions = RealRegions.get();
        check.clock = java.time.Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), java.time.ZoneOffset.UTC);
        check.rules = new KnownRules();
        check.rules.ruleSets = new InMemory();
        check.closures = new KnownClosures();
        check.closures.closures = new AllOpen();
        check.readEligibility = new ReadEligibility();
        check.readEligibility.regions = check.regions;
        return check;
    }

    /** No port was ever closed. */
    private static final class AllOpen extends PortClosures {
        @Override
        long changes() {
            return 0;
        }
    }

    /** The table as a list. */
    private static final class InMemory extends RuleSets {
        private final List<RuleSet> versions = new ArrayList<>(Cases.FILES.ruleSets());

        @Override
        long count() {
            return versions.size();
        }

        @Override
        List<RuleSet> all() {
            return versions;
        }
    }
}
