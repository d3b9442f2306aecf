package org.panprd.marketplace.kernel;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panprd.marketplace.tenants.Unit;

/** The guests of a trip, counted by kind; at least one of them. */
public record Party(Map<Unit, Integer> units) {
    /** No party is larger; a bigger group asks its operator. */
    public static final int MAX_PERSONS = 100;

    public Party {
        var counted = new EnumMap<Unit, Integer>(Unit.class);
        units.forEach((unit, count) -> {
            if (count < 0 || count > MAX_PERSONS) {
                throw new IllegalArgumentException(unit + ": " + count);
            }
            if (count > 0) {
                counted.put(unit, count);
            }
        });
        if (counted.isEmpty() || counted.containsKey(Unit.ROOM) || sum(counted) > MAX_PERSONS) {
            throw new IllegalArgumentException("A party is 1 to " + MAX_PERSONS + " persons: " + units);
        }
        units = Map.copyOf(counted);
    }

    /** Reads {@code ADULT:2,CHILD:1}; empty where that is no party. */
    public static Optional<Party> parse(String text) {
        var units = new EnumMap<Unit, Integer>(Unit.class);
        try {
            for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
                String[] unit = part.split(":", -1);
                if (unit.length != 2
                        || units.put(Unit.valueOf(unit[0].trim()), Integer.valueOf(unit[1].trim())) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Party(units));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public int persons() {
        return sum(units);
    }

    public int count(Unit unit) {
        return units.getOrDefault(unit, 0);
    }

    /** Rooms that take everybody, so many in each. */
    public int rooms(int sleeps) {
        return (persons() + sleeps - 1) / sleeps;
    }

    @Override
    public String toString() {
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(unit -> unit.getKey() + ":" + unit.getValue())
                .collect(Collectors.joining(","));
    }

    private static int sum(Map<Unit, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }
}
