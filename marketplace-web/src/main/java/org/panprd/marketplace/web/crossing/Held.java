package org.panprd.marketplace.web.crossing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.NewTraveller.NewEndorsement;
import org.panprd.marketplace.web.page.Form;

/** What a traveller on a form says that they hold besides their document; all of it may be left out. */
record Held(Form form, int number) {
    /** Countries and territories that tours enter. */
    static final List<String> VISAS = List.of("CN", "HK", "MO", "LA", "MM", "VN");

    /** Where an endorsement of a permit for Hong Kong and Macau may be for. */
    static final List<String> DESTINATIONS = List.of("HK", "MO");

    static final List<String> KINDS = List.of("G", "L", "T", "S", "R", "D", "Q");

    /** One field for several ports: their codes with spaces between them. */
    static final String PORTS = "permitPorts";

    static final List<String> FIELDS = Stream.of(
                    VISAS.stream().map(place -> "visa" + place),
                    DESTINATIONS.stream().flatMap(place -> Stream.of("kind" + place, "until" + place)),
                    Stream.of(PORTS, "permitUsed"))
            .flatMap(fields -> fields)
            .toList();

    private static final Pattern ENDORSEMENT = Pattern.compile("endorsements(?:\\[([0-9])](?:\\.([a-zA-Z]+))?)?");

    /** Whether there is anything to show. */
    boolean isAny() {
        return FIELDS.stream()
                .anyMatch(field -> typed(field) != null || form.errors().containsKey(field + number));
    }

    @Nullable
    List<String> visas() {
        return orNone(
                VISAS.stream().filter(place -> typed("visa" + place) != null).toList());
    }

    @Nullable
    List<NewEndorsement> endorsements() {
        return orNone(destinations().stream()
                .map(place -> new NewEndorsement(
                        place,
                        typed("kind" + place),
                        PartyForm.date(typed("until" + place)).orElse(null)))
                .toList());
    }

    @Nullable
    List<String> ports() {
        String typed = typed(PORTS);
        return typed == null ? null : List.of(typed.split(" ", -1));
    }

    @Nullable
    Boolean permitUsed() {
        return typed("permitUsed") == null ? null : Boolean.TRUE;
    }

    /** Which field is about what the API names, without the traveller's number. */
    String place(String field) {
        Matcher endorsement = ENDORSEMENT.matcher(field);
        if (!endorsement.matches()) {
            return field.replaceFirst("\\[.*", "");
        }
        int index = endorsement.group(1) == null ? 0 : Integer.parseInt(endorsement.group(1));
        String part = "validUntil".equals(endorsement.group(2)) ? "until" : "kind";
        return index < destinations().size() ? part + destinations().get(index) : field;
    }

    /** What is known of a companion's document. */
    static Map<String, String> of(Companion.Document document, int number) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field + number, ""));
        values.put(PORTS + number, String.join(" ", Objects.requireNonNullElse(document.ports(), List.<String>of())));
        for (Companion.Endorsement one :
                Objects.requireNonNullElse(document.endorsements(), List.<Companion.Endorsement>of())) {
            values.put("kind" + one.destination() + number, one.kind());
            values.put("until" + one.destination() + number, one.validUntil().toString());
        }
        return values;
    }

    /** Those of which a kind or a day was given. */
    private List<String> destinations() {
        return DESTINATIONS.stream()
                .filter(place -> typed("kind" + place) != null || typed("until" + place) != null)
                .toList();
    }

    private @Nullable String typed(String field) {
        return form.typed(field + number);
    }

    private static <T> @Nullable List<T> orNone(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
