package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.RuleSet;

/**
 * All versions of all rule sets, by the ports that they are about. A version holds from its first day until the day before
 * that of a later one, or until its own last day.
 */
final class RuleBook {
    private final Map<Place, List<Entry>> entries = new HashMap<>();

    RuleBook(Collection<RuleSet> versions) {
        for (RuleSet set : versions) {
            LocalDate replaced = versions.stream()
                    .filter(other -> other.code().equals(set.code()) && other.version() > set.version())
                    .map(RuleSet::effectiveFrom)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            LocalDate until = Objects.requireNonNullElse(set.effectiveUntil(), LocalDate.MAX);
            set.rules().forEach(rule -> rule.where().ports().forEach(port -> rule.where()
                    .directions()
                    .forEach(direction -> entries.computeIfAbsent(new Place(port, direction), any -> new ArrayList<>())
                            .add(new Entry(new Ruled(set, rule), replaced, until)))));
        }
    }

    /** The rules that hold there on that day, whatever the weekday. */
    Stream<Ruled> at(String port, Direction direction, LocalDate date) {
        return entries.getOrDefault(new Place(port, direction), List.of()).stream()
                .filter(entry -> entry.holdsOn(date))
                .map(Entry::ruled);
    }

    private record Place(String port, Direction direction) {}

    private record Entry(Ruled ruled, LocalDate replaced, LocalDate until) {
        boolean holdsOn(LocalDate date) {
            return !date.isBefore(ruled.set().effectiveFrom())
                    && !date.isAfter(until)
                    && date.isBefore(replaced)
                    && ruled.rule().when().contains(date);
        }
    }
}
