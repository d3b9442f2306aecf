package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Json;

/** A listing that an operator writes on the console, and its bureau publishes. */
final class WrittenListing {
    private final Traveller staff;
    private final Traveller director;
    private final String all;
    private final String own;
    private final String bureau;
    private final String code;

    WrittenListing(Market market, String tenant, String operator, String code) {
        staff = Traveller.at(market, tenant, "/operators/" + operator).reading("en");
        director = Traveller.at(market, tenant, "/bureau/directors").reading("en");
        all = "/tenants/" + tenant + "/operators/" + operator + "/listings";
        own = all + "/" + code;
        bureau = "/tenants/" + tenant + "/listings/" + code;
        this.code = code;
    }

    /** The content of an activity without a fault. */
    static Map<String, Object> activity(String place) {
        Map<String, Object> content = new HashMap<>();
        content.put("family", "activity");
        content.put("place", place);
        content.put("themes", List.of("nature"));
        content.put("picture", "harbour");
        content.put("title", text("Numbat walk"));
        content.put("summary", text("A walk."));
        content.put("highlights", List.of(text("Sights")));
        content.put("included", List.of(text("Guide")));
        content.put("cancellation", List.of(Map.of("hoursBefore", 24, "refundPercent", 100)));
        Map<String, Object> adult = Map.of("unit", "ADULT", "price", Map.of("base", 9_800));
        content.put(
                "options", List.of(Map.of("code", "walk", "title", text("Walk"), "stock", 7, "units", List.of(adult))));
        return content;
    }

    static Map<String, String> text(String en) {
        return Map.of("zh-Hans", "示例" + en, "zh-Hant", "示例" + en, "en", en);
    }

    void begun(String family) {
        assertThat(staff.post(all, Map.of("code", code, "family", family)).statusCode())
                .isEqualTo(201);
    }

    Response writes(Map<String, Object> content) {
        return staff.request()
                .header("If-Match", tag(staff, own))
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("content", content)))
                .put(own + "/draft");
    }

    /** A draft of what is on sale. */
    void edits() {
        assertThat(staff.post(own + "/draft", Map.of()).statusCode()).isEqualTo(200);
    }

    Response wants(String status) {
        return send(staff, own, "/status", Map.of("status", status));
    }

    Response published() {
        assertThat(wants("SUBMITTED").statusCode()).isEqualTo(200);
        return send(director, bureau, "/decision", Map.of("decision", "PUBLISH"));
    }

    private static Response send(Traveller by, String at, String what, Object body) {
        return by.request()
                .header("If-Match", tag(by, at))
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .post(at + what);
    }

    private static String tag(Traveller by, String at) {
        return "\"" + by.request().get(at).jsonPath().getString("version") + "\"";
    }
}
