package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The figures of a tenant by one dimension over whole years, and what of them may be shown. */
final class Sheet {
    private final Map<String, NavigableMap<LocalDate, Figures>> rows = new TreeMap<>();
    private final Map<Group, Suppression> suppression = new EnumMap<>(Group.class);

    /**
     * Entries of whole calendar years: what may be shown of a day depends on the others of its year.
     *
     * @param above by the dimension above this one, if there is any
     * @param under the key above a key
     */
    record Entries(
            List<DayFigures.Entry> total,
            List<DayFigures.Entry> above,
            UnaryOperator<String> under,
            List<DayFigures.Entry> own) {}

    private Sheet(List<DayFigures.Entry> shown) {
        shown.forEach(entry ->
                rows.computeIfAbsent(entry.key(), key -> new TreeMap<>()).put(entry.day(), entry.figures()));
    }

    /** Of the tenant as a whole. */
    static Sheet ofTotal(List<DayFigures.Entry> total) {
        return of(total, new Entries(total, List.of(), key -> key, List.of()));
    }

    /** Of the keys of a dimension. */
    static Sheet of(Entries entries) {
        return of(entries.own(), entries);
    }

    private static Sheet of(List<DayFigures.Entry> shown, Entries entries) {
        Sheet sheet = new Sheet(shown);
        for (Group group : Group.values()) {
            sheet.suppression.put(group, Suppression.of(persons(entries, group)));
        }
        return sheet;
    }

    private static Persons persons(Entries entries, Group group) {
        Persons persons = new Persons(group.size());
        entries.total().forEach(entry -> add(persons, Persons.TOTAL, entry, group));
        entries.above().forEach(entry -> add(persons, above(entry.key()), entry, group));
        if (!entries.above().isEmpty()) {
            entries.own().forEach(entry -> persons.under(above(entries.under().apply(entry.key())), entry.key()));
        }
        entries.own().forEach(entry -> add(persons, entry.key(), entry, group));
        return persons;
    }

    private static void add(Persons persons, String key, DayFigures.Entry entry, Group group) {
        persons.add(key, entry.day(), group.counts(entry.figures()));
    }

    /** Hong Kong is an origin, and the only one of its residence. */
    private static String above(String key) {
        return "above " + key;
    }

    Set<String> keys() {
        return rows.keySet();
    }

    /** Of all days of the period together. */
    Figures sum(String key, Period period) {
        return rows.getOrDefault(key, new TreeMap<>()).subMap(period.from(), true, period.to(), true).values().stream()
                .reduce(Figures.NONE, Figures::plus);
    }

    /** The groups of indicators that may be shown of it. */
    Set<Group> shown(String key, Period period) {
        Set<Group> shown = EnumSet.noneOf(Group.class);
        suppression.forEach((group, rule) -> {
            if (rule.shows(key, period.from(), period.to())) {
                shown.add(group);
            }
        });
        // What stays and money are about follows from visitors.
        if (!shown.contains(Group.VISITS)) {
            shown.remove(Group.STAYS);
            shown.remove(Group.MONEY);
        }
        return shown;
    }
}
