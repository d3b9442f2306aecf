package org.panprd.marketplace.it;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Json;

/** Questions about crossing that anybody might ask. */
final class Borders {
    static final Map<String, String> REASON = Map.of("zh-Hans", "山体滑坡", "zh-Hant", "山泥傾瀉", "en", "A landslide");

    private Borders() {}

    /** Far enough ahead for what has to be had in time. */
    static LocalDate day() {
        return LocalDate.now(ZoneOffset.ofHours(8)).plusDays(40);
    }

    static Response ask(Market market, String language, Map<String, ?> question) {
        return market.request(language)
                .contentType("application/json")
                .body(Json.write(question))
                .post("/eligibility");
    }

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

    static Map<String, Object> anywhere(LocalDate date, Map<String, Object> traveller) {
        return Map.of("date", date.toString(), "traveller", traveller);
    }

    /** Of a port, for some days. */
    static Map<String, Object> closure(Object from, Object until) {
        return Map.of("from", from.toString(), "until", until.toString(), "reason", REASON);
    }

    /** Rules by which nobody but nationals of Andorra may leave at Tianbao, on a passport that is valid for three months. */
    static Map<String, Object> ruleSet(String code, int version, String from) {
        Map<String, Object> ruleSet = new HashMap<>();
        ruleSet.put("code", code);
        ruleSet.put("version", version);
        ruleSet.put("title", text("Andorrans"));
        ruleSet.put("effectiveFrom", from);
        ruleSet.put("source", Map.of("text", text("As published"), "asOf", "2026-01-01"));
        ruleSet.put("ways", List.of(way("only", 3)));
        return ruleSet;
    }

    static Map<String, Object> way(String code, int validMonths) {
        return Map.of(
                "code", code,
                "text", text("With a passport"),
                "who", Map.of("nationality", List.of("AD")),
                "with", List.of("PASSPORT"),
                "where", Map.of("ports", List.of("tianbao"), "directions", List.of("OUT")),
                "provided", Map.of("validMonths", validMonths, "visa", Map.of("kind", "NONE")));
    }

    private static Map<String, String> text(String english) {
        return Map.of("zh-Hans", "文", "zh-Hant", "文", "en", english);
    }
}
