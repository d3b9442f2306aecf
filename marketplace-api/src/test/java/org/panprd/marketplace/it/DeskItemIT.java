package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An operator looks at one item, notes what it has to, and says what becomes of it. */
@OnTheMarket
class DeskItemIT {
    private final Market market;
    private final Database database;
    private final Desk desk;
    private final Traveller traveller;
    private final UUID booking;
    private final String item;

    DeskItemIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.desk = new Desk(market, 140);
        this.traveller = market.traveller();
        this.booking = traveller.confirmed(desk.trip());
        this.item = desk.item(booking);
    }

    private JsonPath sees() {
        Response answer = desk.operator.request().get(item);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Nested
    class Guests {
        @Test
        void are_masked_until_they_are_asked_for_which_is_written_down() {
            JsonPath masked = sees();
            assertThat(masked.getString("party.contactName")).isEqualTo("李**");
            assertThat(masked.getString("party.email")).isEqualTo("l***@marketplace.example");
            assertThat(masked.getString("party.phone")).isEqualTo("+** *** **** 8000");
            assertThat(masked.getList("party.guests.fullName")).isEqualTo(List.of("王**", "王**"));
            assertThat(masked.getString("item.status")).isEqualTo("CONFIRMED");
            assertThat(desk.trail()).isEmpty();

            JsonPath contact = desk.operator
                    .post(item + "/reveals", Map.of("part", "CONTACT"))
                    .jsonPath();
            JsonPath names = desk.operator
                    .post(item + "/reveals", Map.of("part", "NAMES"))
                    .jsonPath();

            assertThat(contact.getString("contactName")).isEqualTo("李明");
            assertThat(contact.getString("phone")).isEqualTo("+86 138 0013 8000");
            assertThat(contact.getString("guests")).isNull();
            assertThat(names.getList("guests")).isEqualTo(List.of("王芳", "王芳"));
            assertThat(names.getString("email")).isNull();
            assertThat(desk.trail()).containsExactly("names.seen", "contact.seen");
            Problem.of(desk.operator.post(item + "/reveals", Map.of("part", "ALL")))
                    .is(422, "invalid-request")
                    .names("part");
        }

        @Test
        void are_gone_once_their_traveller_is() {
            UUID past = traveller.confirmed(desk.trip());
            database.change(
                    "update booking set start_date = '2026-01-01', end_date = '2026-01-01' where traveller_id = ?",
                    traveller.subject());

            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);

            assertThat(sees().getString("party")).isNull();
            Problem.of(desk.operator.post(desk.item(past) + "/reveals", Map.of("part", "NAMES")))
                    .is(409, "guests-not-kept")
                    .speaks("en");
            Problem.of(desk.operator.post(item + "/notes", Map.of("words", "late")))
                    .is(409, "guests-not-kept");
        }

        @Test
        void are_not_shown_before_they_have_paid_nor_after_it_was_cancelled() {
            UUID held = traveller.held(desk.trip());
            assertThat(desk.operator.request().get(desk.item(held)).jsonPath().getString("party"))
                    .isNull();

            traveller.cancels(booking);

            assertThat(sees().getString("party")).isNull();
        }
    }

    @Nested
    class Notes {
        @Test
        void are_added_and_listed_and_shown_to_no_traveller() {
            assertThat(desk.operator
                            .post(item + "/notes", Map.of("words", "arrives late, step-free\nseat"))
                            .statusCode())
                    .isEqualTo(201);

            assertThat(sees().getList("notes.words")).isEqualTo(List.of("arrives late, step-free seat"));
            assertThat(sees().getString("notes[0].by")).isEqualTo(desk.operator.subject());
            assertThat(traveller.request().get("/bookings/" + booking).asString())
                    .doesNotContain("step-free");
            assertThat(database.rows("select words from desk_note where booking_id = ?", booking)
                            .get(0)
                            .text("words"))
                    .doesNotContain("step");
        }

        @Test
        void are_added_once_for_one_key() {
            String key = desk.operator.newKey();

            desk.operator.post(item + "/notes", key, Map.of("words", "late"));
            desk.operator.post(item + "/notes", key, Map.of("words", "late"));

            assertThat(sees().getList("notes")).hasSize(1);
        }

        @Test
        void have_their_bounds() {
            Problem.of(desk.operator.post(item + "/notes", Map.of("words", " ")))
                    .is(422, "invalid-request")
                    .names("words");
            Problem.of(desk.operator.post(item + "/notes", Map.of("words", "x".repeat(1_001))))
                    .is(422, "invalid-request")
                    .names("words");
            IntStream.range(0, 50).forEach(i -> assertThat(desk.operator
                            .post(item + "/notes", Map.of("words", "note " + i))
                            .statusCode())
                    .isEqualTo(201));
            Problem.of(desk.operator.post(item + "/notes", Map.of("words", "one more")))
                    .is(409, "too-many-notes");
        }
    }

    @Nested
    class ANoShow {
        @Test
        void is_said_on_the_day_and_changes_neither_status_nor_money() {
            desk.comesToday(booking);

            assertThat(put("/no-show", Map.of()).statusCode()).isEqualTo(204);
            String at = sees().getString("noShowAt");
            assertThat(put("/no-show", Map.of()).statusCode()).isEqualTo(204);

            assertThat(sees().getString("noShowAt")).isNotNull().isEqualTo(at);
            assertThat(sees().getString("item.status")).isEqualTo("CONFIRMED");
            assertThat(traveller.sees(booking).getList("refunded")).isEmpty();
            assertThat(desk.trail()).containsExactly("booking.no-show");
        }

        @Test
        void is_not_said_before_the_day() {
            Response refused = put("/no-show", Map.of());

            Problem.of(refused).is(409, "no-show-too-early").speaks("en");
            assertThat(refused.jsonPath().getString("from")).isEqualTo(desk.day.toString());
        }
    }

    @Nested
    class ACancellation {
        @Test
        void gives_everything_back_and_writes_to_the_traveller() {
            String reference = desk.reference(booking);

            assertThat(put("/cancellation", Map.of("reason", "WEATHER")).statusCode())
                    .isEqualTo(202);
            traveller.awaits(booking, "CANCELLED");

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getList("refunded")).isEqualTo(seen.getList("totals"));
            assertThat(seen.getString("items[0].notice.reason")).isEqualTo("WEATHER");
            assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(new Mailbox(market).about(reference))
                    .anySatisfy(letter -> assertThat(letter.text()).contains("因天气原因"));
            assertThat(desk.trail()).containsExactly("booking.item-cancelled");
            assertThat(put("/cancellation", Map.of("reason", "OPERATOR")).statusCode())
                    .isEqualTo(202);
            assertThat(traveller.sees(booking).getString("items[0].notice.reason"))
                    .isEqualTo("WEATHER");
            assertThat(traveller.sees(booking).getList("refunded")).hasSize(1);
        }

        @Test
        void leaves_the_rest_of_the_trip_standing() {
            UUID both =
                    traveller.confirmed(desk.trip().and(Desk.LISTING, desk.day).option("day"));

            desk.operator.put(desk.item(both) + "/cancellation", Map.of("reason", "STAFF_AWAY"));
            Await.until(Traveller.SOON, () -> traveller.sees(both).getString("items[0].status"), "CANCELLED"::equals);

            assertThat(traveller.sees(both).getString("status")).isEqualTo("CONFIRMED");
            assertThat(traveller.sees(both).getString("items[1].status")).isEqualTo("CONFIRMED");
        }

        @Test
        void is_refused_for_another_reason_and_for_what_is_not_confirmed() {
            Problem.of(put("/cancellation", Map.of("reason", "PORT_CLOSED")))
                    .is(422, "invalid-request")
                    .names("reason");
            UUID held = traveller.held(desk.trip());
            Problem.of(desk.operator.put(desk.item(held) + "/cancellation", Map.of("reason", "WEATHER")))
                    .is(409, "item-not-confirmed")
                    .speaks("en");
        }
    }

    @Test
    void is_nobody_elses() {
        Traveller rival = Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL);
        String asRival = item.replace(Desk.OPERATOR, Samples.RIVAL);
        for (String path : List.of(item, asRival)) {
            Problem.of(rival.request().get(path)).is(404, "not-found");
            Problem.of(rival.post(path + "/notes", Map.of("words", "late"))).is(404, "not-found");
            Problem.of(rival.post(path + "/reveals", Map.of("part", "NAMES"))).is(404, "not-found");
            Problem.of(rival.put(path + "/no-show", Map.of())).is(404, "not-found");
            Problem.of(rival.put(path + "/cancellation", Map.of("reason", "WEATHER")))
                    .is(404, "not-found");
        }
    }

    private Response put(String path, Map<String, String> body) {
        return desk.operator.put(item + path, body);
    }
}
