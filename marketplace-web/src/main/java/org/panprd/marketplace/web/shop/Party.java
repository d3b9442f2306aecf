package org.panprd.marketplace.web.shop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.page.Wording;

/** How many of each kind of guest, in a fixed order; kinds with none are left out. */
record Party(Map<String, Integer> units) {
    /** Whom rooms are computed from. */
    static final List<String> PERSONS_OF_ROOMS = List.of("ADULT", "CHILD");

    private static final int MOST = 99_999;

    Party {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String kind : Wording.KINDS) {
            Integer count = units.get(kind);
            if (count != null && count > 0) {
                ordered.put(kind, count);
            }
        }
        units = Collections.unmodifiableMap(ordered);
    }

    static Party adults(int count) {
        return new Party(Map.of("ADULT", count));
    }

    /** Reads parameters like {@code ADULT=2}; what is no number counts as none. */
    static Party read(UnaryOperator<@Nullable String> parameter) {
        Map<String, Integer> units = new LinkedHashMap<>();
        for (String kind : Wording.KINDS) {
            units.put(kind, Numbers.within(parameter.apply(kind), 0, MOST, 0));
        }
        return new Party(units);
    }

    /** Only those kinds. */
    Party of(List<String> kinds) {
        return new Party(units.entrySet().stream()
                .filter(unit -> kinds.contains(unit.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    int count(String kind) {
        return units.getOrDefault(kind, 0);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    int persons() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As the API's addresses write it: {@code ADULT:2,CHILD:1}. */
    String compact() {
        return units.entrySet().stream()
                .map(unit -> unit.getKey() + ":" + unit.getValue())
                .collect(Collectors.joining(","));
    }
}
