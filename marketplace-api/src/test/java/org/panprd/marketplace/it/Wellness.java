package org.panprd.marketplace.it;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Json;
import tools.jackson.databind.JsonNode;

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

    /** For the items that ask anything: so many guests of 40, each with the first answer to whatever applies. */
    static List<Map<String, Object>> allWell(Market market, List<Map<String, Object>> items, int persons) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            String listing = String.valueOf(items.get(item).get("listingId"));
            Response asks = market.request("en").get("/listings/" + listing + "/questionnaire");
            if (asks.statusCode() == 200) {
                Map<String, String> answers =
                        firstAnswers(Json.MAPPER.readTree(asks.asString()).path("questions"));
                List<Map<String, Object>> guests = IntStream.range(0, persons)
                        .mapToObj(guest -> Map.<String, Object>of("participant", guest, "age", 40, "answers", answers))
                        .toList();
                all.add(Map.of(
                        "item",
                        item,
                        "listingId",
                        listing,
                        "version",
                        asks.jsonPath().getInt("version"),
                        "participants",
                        guests));
            }
        }
        return all;
    }

    private static Map<String, String> firstAnswers(JsonNode questions) {
        Map<String, String> given = new HashMap<>();
        for (JsonNode question : questions) {
            JsonNode onlyIf = question.path("onlyIf");
            String before = given.get(onlyIf.path("question").asString(""));
            boolean applies = onlyIf.isMissingNode()
                    || onlyIf.isNull()
                    || onlyIf.path("answers").valueStream().anyMatch(answer -> answer.asString("")
                            .equals(before));
            if (applies) {
                JsonNode first = question.path("answers").path(0).path("code");
                given.put(
                        question.path("code").asString(""),
                        first.asString(question.path("number").path("from").asString("")));
            }
        }
        return given;
    }

    static Traveller doctor(Market market) {
        return Traveller.at(market, TENANT, "/operators/" + OPERATOR + "/doctors");
    }
}
