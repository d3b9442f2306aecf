package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A long stay, what its guests answer, and its doctors. */
final class Wellness {
    static final String STAY = "hainan.xinglong-winter-stay";
    static final String TENANT = "hainan";
    static final String OPERATOR = "nanguo-wellness";
    static final String CASES = "/tenants/" + TENANT + "/operators/" + OPERATOR + "/screenings";

    /** An answer that a doctor of the stay is asked about. */
    static final String SEIZURE = "epilepsy=recent";

    private static final List<String> FIT = List.of(
            "heart=none",
            "blood-pressure=normal",
            "lungs=none",
            "diabetes=none",
            "epilepsy=none",
            "surgery=none",
            "infection=no",
            "care=independent");

    private Wellness() {}

    /** Sixty nights for one, who answers so and is in good health otherwise. */
    static Trip stay(Market market, String... some) {
        return wish(market, 1).screened(answered(guest(0, 68, some)));
    }

    /** The same for so many, before anybody has answered. */
    static Trip wish(Market market, int adults) {
        LocalDate day = new Calendar(market).firstDay(STAY, "ADULT:" + adults, 70);
        return Trip.to(STAY, day).option("one-bedroom").nights(60).adults(adults);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> answered(Map<String, Object>... guests) {
        return new HashMap<>(Map.of("item", 0, "listingId", STAY, "version", 1, "participants", List.of(guests)));
    }

    static Map<String, Object> guest(int participant, int age, String... some) {
        Map<String, Object> guest = new HashMap<>(Map.of("participant", participant, "answers", answers(some)));
        guest.put("age", age);
        return guest;
    }

    static Map<String, String> answers(String... some) {
        Map<String, String> answers = new HashMap<>();
        Stream.concat(FIT.stream(), Arrays.stream(some))
                .map(answer -> answer.split("=", 2))
                .forEach(answer -> answers.put(answer[0], answer[1]));
        return answers;
    }

    static Traveller doctor(Market market) {
        return Traveller.at(market, TENANT, "/operators/" + OPERATOR + "/doctors");
    }
}
