package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;

/** What an operator sets for the prices of one of its listings, and takes back. */
final class Prices {
    static final Map<String, Object> NO_PLAN = Map.of();

    private final Traveller staff;
    private final String operator;
    private final String listing;

    Prices(Market market, String tenant, String listing) {
        String code = market.database()
                .rows(
                        "select operator_code as code from listing where tenant_id = ? and listing_code = ?",
                        tenant,
                        listing)
                .get(0)
                .text("code");
        operator = "/tenants/" + tenant + "/operators/" + code;
        this.listing = listing;
        staff = Traveller.at(market, tenant, "/operators/" + code);
    }

    Traveller staff() {
        return staff;
    }

    String planPath() {
        return operator + "/price-plans/" + listing;
    }

    Response plan() {
        return staff.request().get(planPath());
    }

    Response puts(Traveller by, String tag, Map<String, Object> plan) {
        return by.request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Json.write(plan))
                .put(planPath());
    }

    void has(Map<String, Object> plan) {
        Response answer = puts(staff, plan().header("ETag"), plan);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    Response tests(Map<String, Object> query) {
        return staff.request().queryParams(query).get(planPath() + "/test");
    }

    String gridPath(String below, LocalDate from) {
        return operator + "/prices" + below + "?listing=" + listing + "&days=5&from=" + from;
    }

    Response grid(LocalDate from) {
        return staff.request().get(gridPath("", from));
    }

    /** From a day on for five. */
    Response sets(LocalDate from, String tag, Map<String, Object> change) {
        Map<String, Object> all = new HashMap<>(change);
        all.put("listing", listing);
        all.putIfAbsent("from", from.toString());
        all.putIfAbsent("until", from.toString());
        return staff.request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("changes", List.of(all))))
                .post(gridPath("/changes", from));
    }

    void set(LocalDate day, Map<String, Object> change) {
        Response answer = sets(day, grid(day).header("ETag"), change);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** A new code that may be used so often. */
    String code(Map<String, Object> terms) {
        String code =
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        Response answer = puts(code, "\"0\"", terms);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return code;
    }

    Response puts(String code, String tag, Map<String, Object> terms) {
        return staff.request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Json.write(terms))
                .put(operator + "/promotions/" + code);
    }

    int uses(String code) {
        return staff.request()
                .get(operator + "/promotions")
                .jsonPath()
                .getInt("items.find { it.code == '%s' }.uses".formatted(code));
    }
}
