package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else comes to a stay whose guests answer health questions. */
@OnTheMarket
class SwapScreenedIT {
    private final Market market;
    private final Traveller traveller;
    private @Nullable UUID booking;

    SwapScreenedIT(Market market) {
        this.market = market;
        traveller = market.traveller().agreeing("health").agreeing("documents");
    }

    @AfterEach
    void gives_back() {
        if (booking != null) {
            traveller.cancels(booking);
        }
        assertThat(market.database().wrongCounters()).isEmpty();
    }

    /** For two who are well. */
    private UUID stay() {
        booking = traveller.confirmed(
                Wellness.wish(market, 2).screened(Wellness.answered(Wellness.guest(0, 68), Wellness.guest(1, 66))));
        return booking;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Response swap(UUID id, int participant, Map<String, Object>... answers) {
        Map<String, Object> body =
                new HashMap<>(Map.of("participant", participant, "fullName", "Li Na", "screenings", List.of(answers)));
        return traveller.post("/bookings/" + id + "/items/1/occupants", body);
    }

    private JsonPath screenings(UUID id) {
        return traveller.request().get("/bookings/" + id + "/screenings").jsonPath();
    }

    private static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + problem);
    }

    @Test
    void answers_for_themselves_alone_and_takes_the_place_of_who_went() {
        UUID id = stay();

        Response answer = swap(id, 1, Wellness.answered(Wellness.guest(1, 70)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(traveller.sees(id).getString("participants[1].fullName")).isEqualTo("Li Na");
        JsonPath seen = screenings(id);
        assertThat(seen.getList("items.name")).containsExactly("王芳", "Li Na");
        assertThat(seen.getList("items.state")).containsOnly("CLEAR");
        assertThat(market.database()
                        .number(
                                "select count(*) from screening where booking_id = ?"
                                        + " and kept_until = (select end_date + 30 from booking b"
                                        + " where b.booking_id = screening.booking_id)",
                                id))
                .isEqualTo(2);
    }

    @Test
    void who_is_a_companion_is_not_asked_for_the_age() {
        UUID id = stay();
        UUID companion = traveller.made("/me/companions", Companions.LI);
        Map<String, Object> guest = Wellness.guest(1, 0);
        guest.remove("age");

        Response answer = traveller.post(
                "/bookings/" + id + "/items/1/occupants",
                Map.of(
                        "participant",
                        1,
                        "fullName",
                        "Li Na",
                        "companionId",
                        companion,
                        "screenings",
                        List.of(Wellness.answered(guest))));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void without_answers_or_with_those_of_somebody_else_nobody_is_swapped() {
        UUID id = stay();

        refused(swap(id, 1), 422, "invalid-request");
        refused(swap(id, 1, Wellness.answered(Wellness.guest(0, 70))), 422, "invalid-request");
        refused(swap(id, 1, Wellness.answered(Wellness.guest(0, 70), Wellness.guest(1, 70))), 422, "invalid-request");

        assertThat(traveller.sees(id).getList("participants.fullName")).containsOnly("王芳");
        assertThat(screenings(id).getList("items.name")).containsOnly("王芳");
    }

    @Test
    void for_whom_it_is_not_safe_nobody_is_swapped() {
        UUID id = stay();

        Response answer = swap(id, 1, Wellness.answered(Wellness.guest(1, 70, "heart=unstable")));

        refused(answer, 409, "not-fit");
        assertThat(answer.jsonPath().getInt("participants[0].participant")).isEqualTo(1);
        assertThat(answer.jsonPath().getString("participants[0].reasons[0].reason"))
                .isNotBlank();
        assertThat(screenings(id).getList("items.name")).containsOnly("王芳");
    }

    @Test
    void of_whom_a_doctor_has_to_approve_nobody_is_swapped_and_told_what_to_do() {
        UUID id = stay();

        Response answer = swap(id, 1, Wellness.answered(Wellness.guest(1, 70, Wellness.SEIZURE)));

        refused(answer, 409, "approval-needed");
        assertThat(answer.jsonPath().getInt("participants[0].participant")).isEqualTo(1);
        assertThat(traveller.sees(id).getString("status")).isEqualTo("CONFIRMED");
        assertThat(market.database().number("select count(*) from screening where booking_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void without_consent_nobody_is_swapped() {
        UUID id = stay();
        traveller.request().delete("/me/consents/health");

        refused(swap(id, 1, Wellness.answered(Wellness.guest(1, 70))), 409, "consent-needed");
        assertThat(screenings(id).getList("items")).isEmpty();
    }

    @Test
    void once_their_answers_are_forgotten_who_comes_is_asked_all_the_same() {
        UUID id = stay();
        market.database().change("delete from screening where booking_id = ?", id);

        refused(swap(id, 1), 422, "invalid-request");
        assertThat(swap(id, 1, Wellness.answered(Wellness.guest(1, 70))).statusCode())
                .isEqualTo(200);
    }
}
