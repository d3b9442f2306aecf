package org.panprd.marketplace.tenants.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.RuleFault.Kind;

/**
 * Proves that a rule set is sound: every port, document and country that it names exists; its dates are in order, and
 * those of the ways for the same travellers leave no day out; no two ways ask the same travellers for different things,
 * and no bar makes a way useless. Ways that differ in the kind of visa, the group or the endorsement are alternatives.
 */
public final class RuleSetProof {
    private final BorderFiles files;
    private final RuleSet set;
    private final List<RuleFault> faults = new ArrayList<>();

    private RuleSetProof(BorderFiles files, RuleSet set) {
        this.files = files;
        this.set = set;
    }

    /** What is wrong with the rule set, in the order of its fields; nothing, if it is sound. */
    public static List<RuleFault> faults(BorderFiles files, RuleSet set) {
        return new RuleSetProof(files, set).prove();
    }

    private List<RuleFault> prove() {
        checkOrder(List.of("effectiveUntil"), set.effectiveFrom(), set.effectiveUntil());
        Set<String> codes = new HashSet<>();
        each("ways", set.ways(), (at, way) -> checkRule(at, way, codes));
        each("bars", set.bars(), (at, bar) -> checkRule(at, bar, codes));
        each("ways", set.ways(), (at, way) -> {
            checkGroup(at, way.provided().group());
            checkOpen(at, way);
            checkAgainstOthers(at, way);
            checkHoles(at, way);
        });
        return List.copyOf(faults);
    }

    private void checkRule(List<Object> at, Rule rule, Set<String> codes) {
        if (!codes.add(rule.code())) {
            report(Kind.TWICE, and(at, "code"), rule.code());
        }
        each(and(at, "where", "ports"), rule.where().ports(), (field, port) -> {
            if (files.findPort(port).isEmpty()) {
                report(Kind.UNKNOWN_PORT, field, port);
            }
        });
        each(and(at, "with"), rule.documents(), (field, document) -> {
            if (files.findDocument(document).isEmpty()) {
                report(Kind.UNKNOWN_DOCUMENT, field, document);
            }
        });
        checkCountries(and(at, "who", "nationality"), rule.who().nationality());
        checkCountries(and(at, "who", "notNationality"), rule.who().notNationality());
        checkCountries(and(at, "who", "residence"), rule.who().residence());
        checkOrder(and(at, "who", "maxAge"), rule.who().minAge(), rule.who().maxAge());
        checkOrder(and(at, "when", "until"), rule.when().from(), rule.when().until());
        Stream.of("from", "until").forEach(name -> {
            LocalDate date =
                    name.equals("from") ? rule.when().from() : rule.when().until();
            if (date != null && (date.isBefore(set.effectiveFrom()) || date.isAfter(lastDay()))) {
                report(Kind.OUTSIDE, and(at, "when", name), date);
            }
        });
    }

    private void checkCountries(List<Object> at, List<String> countries) {
        Set<String> seen = new HashSet<>();
        each(at, countries, (field, country) -> {
            if (!Countries.ALL.contains(country)) {
                report(Kind.UNKNOWN_COUNTRY, field, country);
            } else if (!seen.add(country)) {
                report(Kind.TWICE, field, country);
            }
        });
    }

    private void checkGroup(List<Object> at, Provided.@Nullable Group group) {
        if (group != null) {
            checkOrder(and(at, "provided", "group", "to"), group.from(), group.to());
        }
    }

    /** Whom a port does not let through, no way of it may let through. */
    private void checkOpen(List<Object> at, Way way) {
        each(and(at, "where", "ports"), way.where().ports(), (field, code) -> files.findPort(code)
                .flatMap(port -> Countries.ALL.stream()
                        .filter(country -> way.who().hasNationality(country) && !port.admits(country))
                        .sorted()
                        .findFirst())
                .ifPresent(country -> report(Kind.NOT_OPEN, field, code, country)));
    }

    private void checkAgainstOthers(List<Object> at, Way way) {
        for (Way other : set.ways().subList(0, set.ways().indexOf(way))) {
            if (way.meets(other) && !way.provided().isAlternativeTo(other.provided())) {
                report(way.provided().equals(other.provided()) ? Kind.REPEAT : Kind.DISAGREE, at, other.code());
            }
        }
        set.bars().stream().filter(bar -> bar.covers(way)).forEach(bar -> report(Kind.BARRED, at, bar.code()));
    }

    /** After a way's last day another one must hold for the same travellers, and before its first day too. */
    private void checkHoles(List<Object> at, Way way) {
        LocalDate first = way.when().first();
        LocalDate last = way.when().last();
        if (first.isAfter(set.effectiveFrom()) && isUncovered(way, first.minusDays(1))) {
            report(Kind.HOLE, and(at, "when", "from"), lastCoveredBefore(way, first), first.minusDays(1));
        }
        if (last.isBefore(lastDay()) && isUncovered(way, last.plusDays(1)) && isLastOfItsKind(way)) {
            report(
                    Kind.HOLE,
                    and(at, "when", "until"),
                    last.plusDays(1),
                    set.effectiveUntil() == null ? "…" : lastDay());
        }
    }

    private boolean isUncovered(Way way, LocalDate date) {
        return alike(way).noneMatch(other -> other.when().contains(date));
    }

    private boolean isLastOfItsKind(Way way) {
        return alike(way)
                .noneMatch(other -> other.when().first().isAfter(way.when().last()));
    }

    private LocalDate lastCoveredBefore(Way way, LocalDate date) {
        return alike(way)
                .map(other -> other.when().last())
                .filter(last -> last.isBefore(date))
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(set.effectiveFrom());
    }

    private Stream<Way> alike(Way way) {
        return set.ways().stream()
                .filter(other -> other.who().equals(way.who())
                        && other.where().equals(way.where())
                        && Set.copyOf(other.documents()).equals(Set.copyOf(way.documents())));
    }

    private LocalDate lastDay() {
        return Objects.requireNonNullElse(set.effectiveUntil(), LocalDate.MAX);
    }

    private <T extends Comparable<? super T>> void checkOrder(List<Object> at, @Nullable T first, @Nullable T last) {
        if (first != null && last != null && last.compareTo(first) < 0) {
            report(Kind.ORDER, at, last, first);
        }
    }

    private void report(Kind kind, List<Object> at, Object... arguments) {
        faults.add(RuleFault.of(kind, at, arguments));
    }

    private static <T> void each(String list, List<T> entries, Check<T> check) {
        each(List.of(list), entries, check);
    }

    private static <T> void each(List<Object> at, List<T> entries, Check<T> check) {
        for (int i = 0; i < entries.size(); i++) {
            check.accept(and(at, i), entries.get(i));
        }
    }

    private static List<Object> and(List<Object> at, Object... more) {
        List<Object> all = new ArrayList<>(at);
        all.addAll(List.of(more));
        return all;
    }

    /** Looks at one entry of a list. */
    private interface Check<T> {
        void accept(List<Object> at, T entry);
    }
}
