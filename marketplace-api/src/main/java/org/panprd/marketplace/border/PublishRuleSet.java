package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.border.RuleSetView.Published;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.border.RuleFault;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.border.RuleSetProof;
import org.panprd.marketplace.tenants.check.RuleSetForm;
import tools.jackson.databind.JsonNode;

/**
 * Publishes the next version of a rule set, or the first of a new one, while everything runs. It has to pass all that the
 * build asks of a file; it holds from today at the earliest, and leaves no day out after the version before.
 */
@ApplicationScoped
class PublishRuleSet {
    private static final String ROOT = "ruleSet";

    @Inject
    RuleSets ruleSets;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    Published publish(String code, NewVersion request) {
        RuleSet set = read(request.ruleSet());
        ruleSets.lock();
        Optional<RuleSet> before = ruleSets.newest(code);
        int next = before.map(RuleSet::version).orElse(0) + 1;
        if (set.version() != next) {
            throw new Refusal(BorderProblem.NOT_THE_NEXT_VERSION, Map.of("nextVersion", next));
        }
        Faults faults = new Faults();
        faults.require(set.code().equals(code), ROOT + ".code", "rule-set-code", code);
        RuleSetProof.faults(regions.shared().border(), set).forEach(fault -> report(fault, faults));
        checkBegin(set, before, faults);
        faults.refuse();
        ruleSets.add(set, clock.instant());
        trail.done("rule-set.published", List.of(), "rule-set", code + "/" + set.version());
        return new Published(code, set.version(), set.effectiveFrom());
    }

    private static RuleSet read(@Nullable Map<String, Object> sent) {
        Faults faults = new Faults();
        faults.require(sent != null, ROOT, "required");
        faults.refuse();
        JsonNode tree = Json.MAPPER.valueToTree(Objects.requireNonNull(sent));
        for (RuleSetForm.FormFault fault : RuleSetForm.faults(tree)) {
            String field = fault.field().isEmpty() ? ROOT : ROOT + "." + fault.field();
            if (fault.missing()) {
                faults.add(field, "required");
            } else {
                faults.add(field, "rule-form");
            }
        }
        faults.refuse();
        return Json.MAPPER.treeToValue(tree, RuleSet.class);
    }

    private void checkBegin(RuleSet set, Optional<RuleSet> before, Faults faults) {
        String field = ROOT + ".effectiveFrom";
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        faults.require(!set.effectiveFrom().isBefore(today), field, "past");
        before.map(RuleSet::effectiveUntil)
                .map(last -> last.plusDays(1))
                .filter(set.effectiveFrom()::isAfter)
                .ifPresent(first -> faults.add(
                        field,
                        "rule-hole",
                        String.valueOf(first),
                        String.valueOf(set.effectiveFrom().minusDays(1))));
    }

    private static void report(RuleFault fault, Faults faults) {
        var field = new StringBuilder(ROOT);
        fault.at().forEach(step -> field.append(step instanceof Integer ? "[" + step + "]" : "." + step));
        faults.add(
                field.toString(),
                fault.kind().key(),
                fault.arguments().stream().map(String::valueOf).toArray());
    }
}
