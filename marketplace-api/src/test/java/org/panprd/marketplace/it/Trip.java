package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wish for a trip, as a client sends it. */
final class Trip {
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final Map<String, Object> contact = new HashMap<>(Map.of(
            "fullName", "李明",
            "email", "li.ming@marketplace.example",
            "phone", "+86 138 0013 8000",
            "language", "zh-Hans"));
    private String guestName = "王芳";
    private List<UUID> companions = List.of();
    private List<Map<String, Object>> screenings = List.of();
    private @Nullable Market asked;

    private Trip() {}

    /** For one adult. */
    static Trip to(String listing, LocalDate date) {
        return new Trip().and(listing, date);
    }

    Trip and(String listing, LocalDate date) {
        items.add(new HashMap<>(Map.of("listingId", listing, "date", date.toString(), "units", Map.of("ADULT", 1))));
        return this;
    }

    Trip option(String code) {
        return with("optionId", code);
    }

    Trip at(String startTime) {
        return with("startTime", startTime);
    }

    Trip nights(int nights) {
        return with("nights", nights);
    }

    Trip adults(int adults) {
        return guests(Map.of("ADULT", adults));
    }

    Trip guests(Map<String, Integer> units) {
        return with("units", new TreeMap<>(units));
    }

    /** Any member of the item that was added last. */
    Trip with(String member, Object value) {
        items.get(items.size() - 1).put(member, value);
        return this;
    }

    Trip contact(String member, String value) {
        contact.put(member, value);
        return this;
    }

    Trip guestsNamed(String name) {
        guestName = name;
        return this;
    }

    /** Those of the traveller's companions who go, in this order. */
    Trip companions(UUID... ids) {
        companions = List.of(ids);
        return this;
    }

    /** With the answers of those who take part. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final Trip screened(Map<String, Object>... answers) {
        screenings = List.of(answers);
        return this;
    }

    /** Everybody answers to the questions of all programmes that they are well. */
    Trip allWell(Market market) {
        asked = market;
        return this;
    }

    Map<String, Object> wish() {
        return Map.of("items", items);
    }

    Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>();
        order.putAll(Map.of("items", items, "contact", contact, "participants", participants()));
        List<Map<String, Object>> answers = asked == null
                ? screenings
                : Wellness.allWell(asked, items, participants().size());
        if (!answers.isEmpty()) {
            order.put("screenings", answers);
        }
        return order;
    }

    private List<Map<String, String>> participants() {
        List<Map<String, String>> participants = largestParty();
        for (int i = 0; i < companions.size(); i++) {
            participants.set(i, new HashMap<>(participants.get(i)));
            participants.get(i).put("companionId", companions.get(i).toString());
        }
        return participants;
    }

    private List<Map<String, String>> largestParty() {
        List<Map<String, String>> largest = List.of();
        for (Map<String, Object> item : items) {
            List<Map<String, String>> persons = new ArrayList<>();
            if (item.get("units") instanceof Map<?, ?> units) {
                units.forEach((unit, count) -> {
                    for (int i = 0; i < Math.min(Integer.parseInt(count.toString()), 100); i++) {
                        persons.add(Map.of("unit", unit.toString(), "fullName", guestName));
                    }
                });
            }
            largest = persons.size() > largest.size() ? persons : largest;
        }
        return largest;
    }
}
