package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import org.panprd.marketplace.border.RuleSetView.Entry;
import org.panprd.marketplace.border.RuleSetView.RuleSetList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.RuleSet;

/** Shows everybody the rules. */
@ApplicationScoped
class ShowRuleSets {
    @Inject
    RuleSets ruleSets;

    @Transactional
    RuleSetList list(Language language) {
        var newest = new TreeMap<String, RuleSet>();
        ruleSets.all().forEach(set -> newest.put(set.code(), set));
        return new RuleSetList(
                newest.values().stream().map(set -> entry(set, language)).toList());
    }

    @Transactional
    RuleSetView show(String code) {
        List<RuleSet> versions = ruleSets.versions(code);
        if (versions.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return new RuleSetView(code, versions);
    }

    private static Entry entry(RuleSet set, Language language) {
        return new Entry(
                set.code(),
                set.version(),
                set.title().in(language),
                set.effectiveFrom(),
                set.effectiveUntil(),
                set.source().text().in(language),
                set.source().asOf());
    }
}
