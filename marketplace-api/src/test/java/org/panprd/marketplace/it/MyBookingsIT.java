package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnTheMarket
class MyBookingsIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Market market;
    private final Traveller traveller;
    private final Trip trip;

    MyBookingsIT(Market market) {
        this.market = market;
        this.traveller = market.traveller();
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 140);
        this.trip = Trip.to(INN, day).option("twin").nights(1);
    }

    private JsonPath page(Map<String, ?> parameters) {
        return traveller
                .request()
                .queryParams(parameters)
                .get("/me/bookings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Nested
    class Mine {
        @Test
        void are_listed_newest_first_page_by_page_each_once() {
            List<String> made = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                made.add(0, traveller.held(trip).toString());
                market.traveller().held(trip);
            }

            List<String> seen = new ArrayList<>();
            JsonPath page = page(Map.of("limit", 2));
            seen.addAll(page.getList("items.id", String.class));
            while (page.getString("nextCursor") != null) {
                assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
                page = page(Map.of("limit", 2, "cursor", page.getString("nextCursor")));
                seen.addAll(page.getList("items.id", String.class));
            }

            assertThat(seen).isEqualTo(made);
        }

        @Test
        void begin_with_none() {
            assertThat(page(Map.of()).getList("items")).isEmpty();
            assertThat(page(Map.of()).getString("nextCursor")).isNull();
        }

        @Test
        void are_told_apart_from_bad_questions() {
            for (Map<String, String> bad : List.of(Map.of("limit", "0"), Map.of("cursor", "nonsense"))) {
                Response answer = traveller.request().queryParams(bad).get("/me/bookings");

                assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(422);
                assertThat(answer.jsonPath().getList("errors.field", String.class))
                        .containsExactlyElementsOf(bad.keySet());
            }
        }

        @Test
        void belong_to_whom_the_token_names() {
            JsonPath me = traveller.request().get("/me").jsonPath();

            assertThat(me.getString("subject")).isEqualTo(traveller.subject());
            assertThat(me.getList("roles")).contains("traveller");
            assertThat(market.request().get("/me").statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class SomebodyElses {
        @Test
        void are_not_found_whatever_one_tries() {
            UUID id = traveller.confirmed(trip);
            Traveller other = market.traveller();
            Map<String, Long> before = market.database().orders();

            List<Response> answers = List.of(
                    other.request().get("/bookings/{id}", id),
                    other.request().get("/bookings/{id}/vouchers.pdf", id),
                    other.request().get("/bookings/{id}/items/1/voucher.png", id),
                    other.request().get("/bookings/{id}/itinerary.ics", id),
                    other.startPaying(id),
                    other.cancels(id));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-found");
            });
            assertThat(traveller.sees(id).getString("status")).isEqualTo("CONFIRMED");
            assertThat(market.database().orders()).isEqualTo(before);
        }
    }
}
