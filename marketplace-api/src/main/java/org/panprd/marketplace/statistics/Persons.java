package org.panprd.marketplace.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Persons of one tenant by the keys of one dimension and by day: what {@link Suppression} decides upon. Each cell has the
 * same counts in the same order, and these must be the finest that can be told from what is shown: where visitors are shown
 * and those of them who stay overnight, the counts are those who do and those who do not.
 *
 * <p>Keys lie under other keys, as places lie under cities; all that lie under none lie under the {@link #TOTAL}.
 */
final class Persons {
    static final String TOTAL = "*";

    private final int counts;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<Year, Map<String, KeyYear>> years = new HashMap<>();

    Persons(int counts) {
        this.counts = counts;
    }

    /** Says that a key lies under another, and not at once under the total. */
    Persons under(String parent, String key) {
        parents.putIfAbsent(parent, TOTAL);
        parents.put(key, parent);
        return this;
    }

    Persons add(String key, LocalDate day, long... persons) {
        if (persons.length != counts) {
            throw new IllegalArgumentException(persons.length + " counts instead of " + counts);
        }
        Year year = Year.of(day.getYear());
        of(years.computeIfAbsent(year, y -> new HashMap<>()), key, year).add(day, persons);
        return this;
    }

    /** One tree of keys for each year in which there is somebody; every key is in it. */
    Map<Year, Tree> trees() {
        return years.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> tree(e.getKey(), e.getValue())));
    }

    private Tree tree(Year year, Map<String, KeyYear> keys) {
        parents.keySet().forEach(key -> of(keys, key, year));
        KeyYear total = of(keys, TOTAL, year);
        Map<String, List<KeyYear>> parts = keys.values().stream()
                .filter(key -> key != total)
                .collect(groupingBy(key -> parents.getOrDefault(key.key(), TOTAL)));
        keys.values().forEach(key -> key.divideInto(parts.getOrDefault(key.key(), List.of())));
        return new Tree(total, keys);
    }

    private KeyYear of(Map<String, KeyYear> keys, String key, Year year) {
        return keys.computeIfAbsent(key, k -> new KeyYear(k, year, counts));
    }

    /** The keys of a year, which lie under the total. */
    record Tree(KeyYear total, Map<String, KeyYear> keys) {
        /** A key without anybody is where the total is. */
        KeyYear find(String key) {
            return keys.getOrDefault(key, total);
        }
    }
}
