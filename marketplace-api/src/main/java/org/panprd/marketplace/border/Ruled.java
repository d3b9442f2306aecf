package org.panprd.marketplace.border;

import org.panprd.marketplace.tenants.border.Rule;
import org.panprd.marketplace.tenants.border.RuleSet;

/** A rule and the version of the rule set that it stands in. */
record Ruled(RuleSet set, Rule rule) {
    String name() {
        return set.code() + "/" + rule.code();
    }
}
