package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer says besides its body. */
@OnTheMarket
class HeadersIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Market market;
    private final Calendar calendar;
    private final Traveller traveller;

    HeadersIT(Market market) {
        this.market = market;
        this.calendar = new Calendar(market);
        this.traveller = market.traveller();
    }

    @Test
    void what_is_a_travellers_own_is_kept_by_nobody() {
        LocalDate day = calendar.firstDay(INN, "ADULT:1", 120);
        UUID id = traveller.confirmed(Trip.to(INN, day).option("twin").nights(1));
        String item = "/bookings/" + id + "/items/1/voucher";

        for (String path : List.of("/bookings/" + id, "/me/bookings", "/me", item, "/bookings/no-such")) {
            assertThat(traveller.request().get(path).header("Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
        assertThat(traveller.hold(Trip.to(INN, day)).header("Cache-Control")).isEqualTo("no-store");
        assertThat(traveller.cancels(id).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        Response answer = traveller.request().put("/bookings");

        Problem.of(answer).is(405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void nobody_without_a_token_is_told_how_to_get_in() {
        Response answer = market.request().get("/me/bookings");

        Problem.of(answer).is(401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void the_server_tells_nobody_its_metrics() {
        assertThat(RestAssured.get(market.servers().api().replace("/api/v1", "/metrics"))
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_browser_runs_nothing_of_an_answer_and_guesses_no_type() {
        for (String path : List.of("/tenants", "/nothing", "/bookings/1", "/../nothing")) {
            Response answer = market.request().get(path);

            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
        }
    }

    @Test
    void the_server_does_not_tell_its_name() {
        for (String path : List.of("/tenants", "/nothing", "/bookings/1")) {
            Response answer = market.request().get(path);

            assertThat(answer.header("Server")).as(path).isNull();
            assertThat(answer.header("X-Powered-By")).as(path).isNull();
        }
    }
}
