package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.Json;

/** Where can I go? */
@OnTheMarket
class CrossingsIT {
    private final LocalDate day = LocalDate.now(ZoneOffset.ofHours(8)).plusDays(40);
    private final Market market;

    CrossingsIT(Market market) {
        this.market = market;
    }

    private Response ask(Map<String, ?> question) {
        return market.request()
                .contentType("application/json")
                .body(Json.write(question))
                .post("/crossings");
    }

    private JsonPath answer(Map<String, ?> question) {
        Response answer = ask(question);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void shows_every_port_in_each_direction_once_page_by_page_the_best_first() {
        List<String> seen = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Map<String, Object> question = new HashMap<>(Borders.anywhere(day, Borders.passport("TH")));
            question.put("limit", 25);
            if (cursor != null) {
                question.put("cursor", cursor);
            }
            JsonPath page = answer(question);
            seen.addAll(page.getList("items.collect { it.port + ' ' + it.direction }", String.class));
            outcomes.addAll(page.getList("items.outcome", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(50).contains("mohan OUT", "kunming-airport IN");
        assertThat(seen).doesNotContain("kunming-airport OUT");
        assertThat(outcomes.lastIndexOf("YES")).isLessThan(outcomes.indexOf("YES_IF"));
        assertThat(outcomes.lastIndexOf("YES_IF")).isLessThan(outcomes.indexOf("NO"));
    }

    @Test
    void shows_where_it_is_and_the_tours_that_are_open() {
        Map<String, Object> question = new HashMap<>(
                Borders.anywhere(day, Borders.with(Borders.passport("CN"), "document", "BORDER_TRAVEL_PERMIT")));
        question.put("limit", 100);
        JsonPath answer = answer(question);

        String dongxing = "items.find { it.port == 'dongxing' && it.direction == 'OUT' }.";
        assertThat(answer.getString(dongxing + "entered")).isEqualTo("VN");
        assertThat(answer.getString(dongxing + "tenant")).isEqualTo("guangxi");
        assertThat(answer.getDouble(dongxing + "latitude")).isBetween(21.0, 22.0);
        assertThat(answer.getList(dongxing + "tours.listingId")).contains("guangxi.dongxing-mong-cai-tour");
        assertThat(answer.getList("items.find { it.port == 'luohu' && it.direction == 'OUT' }.tours"))
                .as("nobody goes to Hong Kong on that permit")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "groupSize, 0", "cursor, x", "date, 2020-01-01", "traveller,"})
    void names_what_is_wrong(String field, @Nullable String value) {
        Map<String, Object> question = new HashMap<>(Borders.anywhere(day, Borders.passport("TH")));
        question.put(field, value != null && value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value);

        Problem.of(ask(question)).is(422, "invalid-request").names(field);
    }

    @Test
    void names_what_is_wrong_with_the_traveller_even_where_there_is_no_day() {
        Map<String, Object> question =
                Map.of("traveller", Borders.without(Borders.without(Borders.passport("TH"), "age"), "document"));

        Problem.of(ask(question))
                .is(422, "invalid-request")
                .names("date")
                .names("traveller.age")
                .names("traveller.document");
    }
}
