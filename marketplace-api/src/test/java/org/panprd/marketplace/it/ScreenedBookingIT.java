package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.it.Wellness.SEIZURE;
import static org.panprd.marketplace.it.Wellness.STAY;
import static org.panprd.marketplace.it.Wellness.answered;
import static org.panprd.marketplace.it.Wellness.guest;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Those who book a wellness programme are screened for it, by the questionnaire of that day. */
@OnTheMarket
class ScreenedBookingIT {
    private final Market market;
    private final Database database;
    private final Traveller traveller;

    ScreenedBookingIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
    }

    private JsonPath screenings(UUID booking) {
        return traveller
                .request()
                .get("/bookings/" + booking + "/screenings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Nested
    class Answers {
        @Test
        void need_a_consent_of_their_own() {
            Response refused = traveller.agreeing("documents").hold(Wellness.stay(market));

            Problem.of(refused).is(409, "consent-needed").speaks("en");
            assertThat(refused.jsonPath().getString("purpose")).isEqualTo("health");
        }

        @Test
        void are_asked_of_everybody_who_takes_part() {
            traveller.agreeing("health");

            Problem.of(traveller.hold(Wellness.wish(market, 2)))
                    .is(422, "invalid-request")
                    .names("screenings");
            Problem.of(traveller.hold(Wellness.wish(market, 2).screened(answered(guest(0, 60)))))
                    .is(422, "invalid-request")
                    .names("screenings[0].participants");
            Problem.of(traveller.hold(Wellness.wish(market, 2).screened(answered(guest(1, 60), guest(1, 60)))))
                    .is(422, "invalid-request")
                    .names("screenings[0].participants[1].participant");
        }

        @Test
        void are_read_as_anywhere_else() {
            traveller.agreeing("health");
            Map<String, Object> ageless = guest(0, 60);
            ageless.remove("age");
            Map<String, Object> old = answered(guest(0, 60));
            old.put("version", 7);
            Map<String, Object> foreign = guest(0, 60);
            foreign.put("reports", List.of(UUID.randomUUID()));

            Problem.of(traveller.hold(Wellness.stay(market, "heart=broken")))
                    .is(422, "invalid-request")
                    .names("screenings[0].participants[0].answers.heart");
            Problem.of(traveller.hold(Wellness.wish(market, 1).screened(answered(ageless))))
                    .is(422, "invalid-request")
                    .names("screenings[0].participants[0].age");
            Problem.of(traveller.hold(Wellness.wish(market, 1).screened(old)))
                    .is(422, "invalid-request")
                    .names("screenings[0].version");
            Problem.of(traveller.hold(Wellness.wish(market, 1).screened(answered(foreign))))
                    .is(422, "invalid-request")
                    .names("screenings[0].participants[0].reports");
        }

        @Test
        void to_what_nobody_asked_are_refused() {
            Trip ticket = Trip.to(Samples.LISTING, new Calendar(market).firstDay(Samples.LISTING, "ADULT:1", 100))
                    .option("day");

            Problem.of(traveller.hold(ticket.screened(answered(guest(0, 60)))))
                    .is(422, "invalid-request")
                    .names("screenings[0].listingId");
        }

        @Test
        void of_a_companion_need_no_age() {
            UUID li = traveller.agreeing("health").made("/me/companions", Companions.LI);
            Map<String, Object> ageless = guest(0, 60);
            ageless.remove("age");

            UUID booking =
                    traveller.held(Wellness.wish(market, 1).companions(li).screened(answered(ageless)));

            assertThat(screenings(booking).getList("items[0].reasons.code", String.class))
                    .containsExactly("age-seventies");
        }

        @Test
        void are_kept_sealed_and_the_version_stands_in_the_item() {
            UUID booking = traveller.agreeing("health").held(Wellness.stay(market, "diabetes=controlled"));

            assertThat(database.number(
                            "select count(*) from booking_item where booking_id = ?"
                                    + " and content like '%\"code\":\"seasonal-long-stay\",\"version\":1%'",
                            booking))
                    .isEqualTo(1);
            List<String> kept = new Wall(database)
                    .read(
                            Database.Actor.person(traveller.subject()),
                            "select answers from screening_answer join screening using (tenant_id, screening_id)"
                                    + " where booking_id = '" + booking + "'");
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0)).matches("[A-Za-z0-9+/=]+").doesNotContain("diabetes");
            assertThat(database.rows("select body from idempotency where principal = ?", traveller.subject())
                            .toString())
                    .doesNotContainIgnoringCase("diabetes");
        }
    }

    @Nested
    class A_route {
        private static final String ROUTE = "hainan.three-southern-springs";
        private static final String BATH = "hainan.xinglong-hot-spring-bath";

        private Trip screened() {
            return Trip.to(ROUTE, new Calendar(market).firstDay(ROUTE, "ADULT:1", 60))
                    .screened(
                            bath(BATH),
                            bath("guangdong.conghua-hot-spring-day"),
                            bath("guangxi.longsheng-hot-spring-bath"));
        }

        @Test
        void asks_for_each_programme_on_its_way() {
            traveller.agreeing("health");
            Trip route = Trip.to(ROUTE, new Calendar(market).firstDay(ROUTE, "ADULT:1", 60));

            Response unanswered = traveller.hold(route);
            UUID booking = traveller.held(screened());

            assertThat(unanswered.jsonPath().getList("errors.field", String.class))
                    .containsExactly("screenings", "screenings", "screenings");
            assertThat(screenings(booking).getList("items.listingId", String.class))
                    .containsExactlyInAnyOrder(
                            "guangxi.longsheng-hot-spring-bath", "guangdong.conghua-hot-spring-day", BATH);
            assertThat(database.number("select count(distinct tenant_id) from screening where booking_id = ?", booking))
                    .isEqualTo(3);
        }

        @Test
        void keeps_no_answers_for_what_its_operator_cancels_and_the_others() {
            UUID booking = traveller.agreeing("health").confirmed(screened());
            int item = traveller.sees(booking).getInt("items.find { it.listingId == '" + BATH + "' }.item");
            Traveller operator = Traveller.at(market, Wellness.TENANT, "/operators/" + Wellness.OPERATOR);

            operator.put(
                            Desk.path(Wellness.TENANT, Wellness.OPERATOR) + "/bookings/" + booking + "/items/" + item
                                    + "/cancellation",
                            Map.of("reason", "WEATHER"))
                    .then()
                    .statusCode(202);
            Await.until(
                    Traveller.SOON,
                    () -> traveller.sees(booking).getString("items.find { it.item == " + item + " }.status"),
                    "CANCELLED"::equals);

            assertThat(screenings(booking).getList("items.listingId", String.class))
                    .containsExactlyInAnyOrder("guangxi.longsheng-hot-spring-bath", "guangdong.conghua-hot-spring-day");
            assertThat(database.number("select count(*) from screening where booking_id = ?", booking))
                    .isEqualTo(2);
        }

        private static Map<String, Object> bath(String listing) {
            Map<String, String> answers = Map.of(
                    "sex",
                    "male",
                    "heart",
                    "none",
                    "blood-pressure",
                    "normal",
                    "infection",
                    "no",
                    "skin",
                    "healthy",
                    "diabetes",
                    "none",
                    "epilepsy",
                    "none",
                    "tumour",
                    "none");
            return Map.of(
                    "item",
                    0,
                    "listingId",
                    listing,
                    "version",
                    1,
                    "participants",
                    List.of(Map.of("participant", 0, "age", 40, "answers", answers)));
        }
    }

    @Nested
    class Not_fit {
        @Test
        void is_refused_and_told_for_whom_and_why() {
            traveller.agreeing("health");
            long bookings = database.bookings();
            for (String language : Problem.LANGUAGES) {
                Response refused = traveller
                        .reading(language)
                        .hold(Wellness.wish(market, 2)
                                .screened(answered(guest(0, 60), guest(1, 60, "heart=unstable"))));

                Problem.of(refused).is(409, "not-fit").speaks(language);
                JsonPath body = refused.jsonPath();
                assertThat(body.getList("participants.participant", Integer.class))
                        .containsExactly(1);
                assertThat(body.getString("participants[0].listingId")).isEqualTo(STAY);
                assertThat(body.getString("participants[0].reasons[0].code")).isEqualTo("heart-unstable");
                assertThat(body.getString("participants[0].reasons[0].reason")).isNotBlank();
            }
            assertThat(database.bookings()).isEqualTo(bookings);
        }
    }

    @Nested
    class Fit_with_advice {
        @Test
        void is_confirmed_at_once_and_the_advice_is_shown_to_the_traveller_only() {
            List<String> cases = cases();

            UUID booking = traveller.agreeing("health").confirmed(Wellness.stay(market, "diabetes=controlled"));

            JsonPath seen = screenings(booking);
            assertThat(seen.getString("items[0].outcome")).isEqualTo("FIT_WITH_ADVICE");
            assertThat(seen.getString("items[0].state")).isEqualTo("CLEAR");
            assertThat(seen.getString("items[0].reasons[0].code")).isEqualTo("diabetes-controlled");
            assertThat(seen.getString("items[0].reasons[0].advice")).isNotBlank();
            Problem.of(market.traveller().request().get("/bookings/" + booking + "/screenings"))
                    .is(404, "not-found");
            assertThat(cases()).isEqualTo(cases);
            var letters = new Mailbox(market).about(traveller.sees(booking).getString("reference"));
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).text())
                    .doesNotContainIgnoringCase("diabet")
                    .doesNotContain("糖尿");
        }

        private List<String> cases() {
            return Wellness.doctor(market)
                    .request()
                    .get(Wellness.CASES)
                    .jsonPath()
                    .getList("items.id");
        }
    }

    @Test
    void a_quote_says_that_a_screening_belongs_to_it() {
        Response quote = market.request()
                .contentType("application/json")
                .body(Wellness.wish(market, 1).wish())
                .post("/quotes");

        assertThat(quote.jsonPath().getBoolean("items[0].parts[0].screening")).isTrue();
    }

    @Nested
    class Data {
        @Test
        void is_shown_to_whom_it_is_about_and_goes_with_them() {
            UUID booking = traveller.agreeing("health").held(Wellness.stay(market, SEIZURE));

            JsonPath held = traveller.request().get("/me/data").jsonPath();
            assertThat(held.getList("screenings")).hasSize(1);
            assertThat(held.getString("screenings[0].answers.find { it.question.contains('epilepsy') }.answer"))
                    .contains("within two years");
            traveller.cancels(booking).then().statusCode(200);
            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);
            assertThat(database.number("select count(*) from screening where traveller_id = ?", traveller.subject()))
                    .isZero();
        }

        @Test
        void of_a_cancelled_booking_goes_at_once() {
            UUID booking = traveller.agreeing("health").held(Wellness.stay(market));

            traveller.cancels(booking).then().statusCode(200);

            assertThat(screenings(booking).getList("items")).isEmpty();
            assertThat(database.number("select count(*) from screening where booking_id = ?", booking))
                    .isZero();
        }
    }
}
