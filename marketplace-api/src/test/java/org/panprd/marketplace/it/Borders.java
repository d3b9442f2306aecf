package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions about crossing that anybody might ask. */
final class Borders {
    private Borders() {}

    /** Somebody of 35 who lives at home and whose passport has years to go. */
    static Map<String, Object> passport(String nationality) {
        return Map.of(
                "nationality",
                nationality,
                "residence",
                nationality,
                "document",
                "PASSPORT",
                "expiresOn",
                "2035-01-01",
                "age",
                35);
    }

    /** The same but for one thing. */
    static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        var other = new HashMap<>(person);
        other.put(field, value);
        return other;
    }

    /** The same without one thing. */
    static Map<String, Object> without(Map<String, Object> person, String field) {
        var other = new HashMap<>(person);
        other.remove(field);
        return other;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> toLaos(LocalDate date, Map<String, Object>... travellers) {
        return over("mohan", "OUT", date, travellers);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> over(String port, String direction, LocalDate date, Map<String, Object>... travellers) {
        return Map.of("port", port, "direction", direction, "date", date.toString(), "travellers", List.of(travellers));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> onTour(String listing, LocalDate date, Map<String, Object>... travellers) {
        return Map.of("listingId", listing, "date", date.toString(), "travellers", List.of(travellers));
    }
}
