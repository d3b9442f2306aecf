package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.statistics.AlertResource.NewAlert;
import org.panprd.marketplace.statistics.AlertView.AlertList;
import org.panprd.marketplace.statistics.AlertView.Thing;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** Lets a bureau say what it wants to be told of. */
@ApplicationScoped
class KeepAlerts {
    static final int MOST = 20;

    @Inject
    AlertRules rules;

    @Inject
    WatchedThings things;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    AlertList list(String tenant, Language language) {
        Map<AlertKind, Map<String, Text>> known = new EnumMap<>(AlertKind.class);
        Arrays.stream(AlertKind.values()).forEach(kind -> known.put(kind, things.of(tenant, kind)));
        return new AlertList(
                rules.of(tenant).stream()
                        .map(rule -> view(rule, Objects.requireNonNull(known.get(rule.kind())), language))
                        .toList(),
                named(known, AlertKind.PLACE_LOAD, language),
                named(known, AlertKind.PORT_CLOSED, language));
    }

    @Transactional
    AlertView set(String tenant, NewAlert request, Language language) {
        AlertKind kind = Arrays.stream(AlertKind.values())
                .filter(one -> one.name().equals(request.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "one-of", String.join(", ", names())));
        Map<String, Text> known = things.of(tenant, kind);
        String thing = request.thing() == null || request.thing().isBlank() ? null : request.thing();
        int percent = Objects.requireNonNullElse(request.percent(), 0);
        Faults faults = new Faults();
        faults.require(thing == null || known.containsKey(thing), "thing", "unknown-value");
        faults.require(
                percent >= kind.leastPercent() && percent <= kind.mostPercent(),
                "percent",
                "between",
                kind.leastPercent(),
                kind.mostPercent());
        faults.require(rules.of(tenant).size() < MOST, "kind", "too-many", MOST);
        faults.refuse();
        AlertRule rule = new AlertRule(
                tenant, UUID.randomUUID(), kind, thing, percent, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rules.add(rule);
        trail.done("alert.set", List.of(tenant), "alert", rule.id());
        return view(rule, known, language);
    }

    /** What was told already stays told. */
    @Transactional
    void remove(String tenant, UUID id) {
        if (!rules.remove(tenant, id)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("alert.removed", List.of(tenant), "alert", id);
    }

    private static List<String> names() {
        return Arrays.stream(AlertKind.values()).map(AlertKind::name).toList();
    }

    private static List<Thing> named(Map<AlertKind, Map<String, Text>> known, AlertKind kind, Language language) {
        return Objects.requireNonNull(known.get(kind)).entrySet().stream()
                .map(one -> new Thing(one.getKey(), one.getValue().in(language)))
                .toList();
    }

    private static AlertView view(AlertRule rule, Map<String, Text> known, Language language) {
        String thing = rule.thing();
        return new AlertView(
                rule.id(),
                rule.kind(),
                thing,
                thing == null ? null : title(thing, known, language),
                rule.kind().hasPercent() ? rule.percent() : null,
                rule.setAt());
    }

    /** What nobody knows any more is called by its code. */
    private static String title(String thing, Map<String, Text> known, Language language) {
        return Optional.ofNullable(known.get(thing))
                .map(text -> text.in(language))
                .orElse(thing);
    }
}
