package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.it.Mailbox.Letter;

/** A programme of six treatments in two weeks, at most three a week and a day apart, with two days' notice. */
@OnTheMarket
class SessionsIT {
    private static final String PROGRAMME = "guangdong.guangzhou-tcm-fortnight";
    private static final String THERAPIST = "therapist:guangzhou-tcm-fortnight";
    private static final String ROOM = "room:guangzhou-tcm-fortnight";
    private static final String OPERATOR = "/tenants/guangdong/operators/luofu-wellness";
    private static final int DAYS = 14;

    /** Each test has days of its own. */
    private static final AtomicInteger WHICH = new AtomicInteger();

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final LocalDate start = Calendar.today().plusDays(25 + 15L * WHICH.getAndIncrement());

    SessionsIT(Market market) {
        this.market = market;
        database = market.database();
        traveller = market.traveller().agreeing("health");
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(database.wrongCounters()).isEmpty();
    }

    private Trip programme() {
        return Trip.to(PROGRAMME, start).option("fortnight").at("09:00").allWell(market);
    }

    private JsonPath quote(Trip trip) {
        return traveller
                .post("/quotes", trip.wish())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> plan(JsonPath answer, String path) {
        return answer.<Map<String, Object>>getList(path).stream()
                .map(session -> session.get("date") + " " + session.get("time"))
                .toList();
    }

    private List<String> plan(UUID booking) {
        return plan(traveller.sees(booking), "items[0].sessions.plan");
    }

    private String at(int day, String time) {
        return start.plusDays(day) + " " + time;
    }

    private Response move(UUID booking, int session, int day, String time) {
        return move(traveller, traveller.newKey(), booking, session, day, time);
    }

    private Response move(Traveller who, String key, UUID booking, int session, int day, String time) {
        return who.post("/bookings/" + booking + "/items/1/sessions/" + session, key, session(day, time));
    }

    private Map<String, Object> session(int day, String time) {
        return Map.of("date", start.plusDays(day).toString(), "time", time);
    }

    private Response operators(Traveller who, String path, UUID booking, int day, String time) {
        return who.post(
                path + "/bookings/" + booking + "/items/1/sessions/6",
                Map.of("to", session(day, time), "reason", "THERAPIST_ABSENT"));
    }

    private static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + problem);
    }

    /** So many therapists at each time of all days of the programme. */
    private void therapists(int left) {
        for (int day = 0; day < DAYS; day++) {
            database.leave("guangdong", THERAPIST, start.plusDays(day), left);
        }
    }

    private static List<Integer> together(List<Callable<Integer>> attempts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Nested
    class Quotes {
        @Test
        void propose_a_plan_around_what_suits() {
            assertThat(plan(quote(programme()), "items[0].sessions"))
                    .containsExactly(
                            at(0, "09:30"),
                            at(3, "09:30"),
                            at(5, "09:30"),
                            at(8, "09:30"),
                            at(10, "09:30"),
                            at(13, "09:30"));
            Map<String, Object> suits = Map.of(
                    "firstDay", start.plusDays(1),
                    "preferredTime", "14:00",
                    "notDays", List.of(start.plusDays(13)),
                    "notTimes", List.of("14:30"));

            JsonPath answer = quote(programme().with("sessions", suits));

            assertThat(answer.getBoolean("bookable")).isTrue();
            List<String> plan = plan(answer, "items[0].sessions");
            assertThat(plan).hasSize(6).allMatch(session -> session.endsWith("16:00"));
            assertThat(plan.get(0)).isEqualTo(at(1, "16:00"));
            assertThat(plan.get(5)).isEqualTo(at(12, "16:00"));
        }

        @Test
        void say_why_there_is_none() {
            JsonPath tight = quote(programme().with("sessions", Map.of("firstDay", start.plusDays(4))));

            assertThat(tight.getBoolean("bookable")).isFalse();
            assertThat(tight.getString("items[0].problems[0].type")).endsWith("/sessions-too-tight");
            assertThat(tight.getString("items[0].problems[0].field")).isEqualTo("items[0].sessions");
            therapists(0);
            assertThat(quote(programme()).getString("items[0].problems[0].type"))
                    .endsWith("/sessions-not-free");
            Response hold = traveller.hold(programme());
            refused(hold, 409, "not-available");
            assertThat(hold.jsonPath().getInt("items[0].item")).isZero();
            therapists(6);
        }

        @Test
        void name_the_fields_at_fault() {
            Response answer = traveller.post(
                    "/quotes",
                    programme()
                            .with(
                                    "sessions",
                                    Map.of(
                                            "preferredTime", "noon",
                                            "notTimes", List.of("25:00"),
                                            "plan", List.of(Map.of("time", "09:30"))))
                            .wish());

            refused(answer, 422, "invalid-request");
            assertThat(answer.jsonPath().getList("errors.field"))
                    .containsExactlyInAnyOrder(
                            "items[0].sessions.preferredTime",
                            "items[0].sessions.notTimes",
                            "items[0].sessions.plan[0].date");
            Response none = traveller.post(
                    "/quotes",
                    Trip.to("yunnan.lijiang-courtyard-inn", start)
                            .option("twin")
                            .nights(2)
                            .with("sessions", Map.of())
                            .wish());
            assertThat(none.jsonPath().getList("errors.field")).containsExactly("items[0].sessions");
        }
    }

    @Nested
    class Holding {
        @Test
        void takes_a_therapist_and_a_room_for_each_guest_and_session_and_gives_them_back() {
            UUID booking = traveller.held(programme().adults(2));

            assertThat(database.claims(booking)).isEqualTo(Map.of("HELD", 2L + 2 * 6 * 2));
            assertThat(database.number(
                            "select sum(held) from allotment where resource = ? and day between ? and ?",
                            THERAPIST,
                            start,
                            start.plusDays(13)))
                    .isEqualTo(12);
            traveller.cancels(booking);
            assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
        }

        @Test
        void takes_the_plan_that_was_shown() {
            List<Map<String, Object>> shown = List.of(
                    session(0, "16:00"),
                    session(2, "11:00"),
                    session(4, "16:00"),
                    session(7, "11:00"),
                    session(9, "16:00"),
                    session(11, "11:00"));

            UUID booking = traveller.held(programme().with("sessions", Map.of("plan", shown)));

            assertThat(plan(booking))
                    .containsExactly(
                            at(0, "16:00"),
                            at(2, "11:00"),
                            at(4, "16:00"),
                            at(7, "11:00"),
                            at(9, "16:00"),
                            at(11, "11:00"));
        }

        @Test
        void lays_out_anew_what_is_gone_or_breaks_the_rules() {
            database.change(
                    "update allotment set capacity = 0 where resource = ? and day = ? and at = '09:30'", ROOM, start);
            for (int second : List.of(1, 2)) {
                List<Map<String, Object>> shown = List.of(
                        session(0, second == 1 ? "11:00" : "09:30"),
                        session(second, "09:30"),
                        session(4, "09:30"),
                        session(7, "09:30"),
                        session(9, "09:30"),
                        session(11, "09:30"));

                UUID booking = traveller.held(programme().with("sessions", Map.of("plan", shown)));

                assertThat(plan(booking)).hasSize(6).doesNotContain(at(0, "09:30"), at(1, "09:30"));
                traveller.cancels(booking);
            }
        }
    }

    @Nested
    class Guests {
        @Test
        void move_a_session_within_its_rules() {
            UUID booking = traveller.confirmed(programme());
            assertThat(plan(booking)).contains(at(13, "09:30"));

            Response moved = move(booking, 6, 12, "16:00");

            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
            assertThat(plan(moved.jsonPath(), "items[0].sessions.plan")).contains(at(12, "16:00"));
            assertThat(plan(booking)).contains(at(12, "16:00")).doesNotContain(at(13, "09:30"));
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 13L, "RELEASED", 2L));
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'booking.session-moved' and object_id = ?",
                            booking.toString()))
                    .isOne();
            assertThat(move(booking, 6, 13, "09:30").statusCode()).isEqualTo(200);
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 13L, "RELEASED", 2L));
            refused(move(booking, 6, 11, "09:30"), 409, "session-does-not-fit");
            refused(move(booking, 6, 14, "09:30"), 409, "session-does-not-fit");
            refused(move(booking, 6, 12, "12:00"), 409, "session-does-not-fit");
            refused(move(booking, 7, 12, "16:00"), 404, "not-found");
        }

        @Test
        void move_it_once_for_one_key_and_nowhere_for_nothing() {
            UUID booking = traveller.confirmed(programme());
            String key = traveller.newKey();

            Response first = move(traveller, key, booking, 6, 12, "16:00");
            Response again = move(traveller, key, booking, 6, 12, "16:00");

            assertThat(again.asString()).isEqualTo(first.asString());
            refused(move(traveller, key, booking, 6, 12, "11:00"), 422, "idempotency-key-reused");
            assertThat(move(booking, 6, 12, "16:00").statusCode()).isEqualTo(200);
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 13L, "RELEASED", 2L));
        }

        @Test
        void are_refused_unpaid_strange_late_or_without_a_time() {
            UUID held = traveller.held(programme());
            refused(move(held, 6, 12, "16:00"), 409, "not-changeable");
            traveller.cancels(held);
            UUID booking = traveller.confirmed(programme());
            refused(move(market.traveller(), "k-" + booking, booking, 6, 12, "16:00"), 404, "not-found");
            refused(
                    traveller.post("/bookings/" + booking + "/items/1/sessions/6", Map.of("time", "16:00")),
                    422,
                    "invalid-request");
            database.leave("guangdong", ROOM, start.plusDays(12), 0);
            refused(move(booking, 6, 12, "16:00"), 409, "sessions-not-free");
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 13L));
            database.leave("guangdong", ROOM, start.plusDays(12), 6);

            database.change(
                    "update booking_item set content = replace(content, '\"moveNoticeHours\":48',"
                            + " '\"moveNoticeHours\":9000') where booking_id = ?",
                    booking);

            refused(move(booking, 6, 12, "16:00"), 409, "change-too-late");
        }
    }

    @Nested
    class Operators {
        private final Traveller operator = Traveller.at(market, "guangdong", "/operators/luofu-wellness");

        @Test
        void move_a_session_and_the_guest_is_told_when_and_where_only() {
            UUID booking = traveller.confirmed(programme());
            String reference = traveller.sees(booking).getString("reference");

            Response moved = operators(operator, OPERATOR, booking, 12, "16:00");

            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
            assertThat(plan(moved.jsonPath(), "plan")).contains(at(12, "16:00"));
            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("items[0].sessions.plan[5].reason")).isEqualTo("The therapist cannot come");
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 13L, "RELEASED", 2L));
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'booking.session-moved'"
                                    + " and object_id = ? and operator_code = 'luofu-wellness'",
                            booking.toString()))
                    .isOne();
            List<Letter> letters = new Mailbox(market).about(reference);
            assertThat(letters).hasSize(2);
            Letter letter = letters.get(1);
            assertThat(letter.text()).contains(start.plusDays(12) + " 16:00", "二沙岛");
            assertThat(letter.subject() + letter.text())
                    .doesNotContain("中医", "治疗", "调理", seen.getString("items[0].title"), "Chinese medicine");
            assertThat(letter.kinds()).isEmpty();
        }

        @Test
        void keep_to_what_suits_the_guest_and_to_the_rules() {
            UUID booking =
                    traveller.confirmed(programme().with("sessions", Map.of("notDays", List.of(start.plusDays(12)))));

            refused(operators(operator, OPERATOR, booking, 12, "16:00"), 409, "session-does-not-fit");
            refused(operators(operator, OPERATOR, booking, 11, "16:00"), 409, "session-does-not-fit");
            refused(
                    operator.post(
                            OPERATOR + "/bookings/" + booking + "/items/1/sessions/6",
                            Map.of("to", session(13, "16:00"), "reason", "his knee hurts")),
                    422,
                    "invalid-request");
            assertThat(operators(operator, OPERATOR, booking, 13, "16:00").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void reach_no_item_of_another_and_none_unpaid() {
            UUID booking = traveller.confirmed(programme());
            Traveller rival = Traveller.at(market, "guangdong", "/operators/bay-area-tours");
            Traveller foreign = Traveller.at(market, "macau", "/operators/luofu-wellness");

            refused(operators(rival, OPERATOR, booking, 12, "16:00"), 404, "not-found");
            refused(
                    operators(rival, "/tenants/guangdong/operators/bay-area-tours", booking, 12, "16:00"),
                    404,
                    "not-found");
            refused(
                    operators(foreign, "/tenants/macau/operators/luofu-wellness", booking, 12, "16:00"),
                    404,
                    "not-found");
            UUID held = traveller.held(programme());
            refused(operators(operator, OPERATOR, held, 12, "16:00"), 409, "not-changeable");
            traveller.cancels(held);
        }

        @Test
        void change_nothing_else_past_our_code() {
            UUID booking = traveller.confirmed(programme());
            Wall wall = new Wall(database);
            Database.Actor self = Database.Actor.operator("guangdong", "luofu-wellness");
            Database.Actor rival = Database.Actor.operator("guangdong", "bay-area-tours");
            String item = " where booking_id = '" + booking + "'";

            assertThat(wall.write(self, "update booking_item set content = content" + item))
                    .isEqualTo("1");
            assertThat(wall.write(self, "update booking_item set price_minor = 1" + item))
                    .isEqualTo(Wall.REFUSED);
            assertThat(wall.write(rival, "update booking_item set content = content" + item))
                    .isEqualTo("0");
            assertThat(wall.write(
                            self,
                            "update allotment_claim set state = 'RELEASED'" + item + " and resource not like '%:%'"))
                    .isEqualTo("0");
            assertThat(wall.write(self, "update allotment_claim set state = 'RELEASED'" + item))
                    .isEqualTo("12");
            assertThat(wall.write(rival, "update allotment_claim set state = 'RELEASED'" + item))
                    .isEqualTo("0");
            assertThat(wall.read(rival, "select lock_booking_of('guangdong', '" + booking + "', 1)"))
                    .containsExactly("f");
            assertThat(
                            wall.write(
                                    self,
                                    "insert into outbox (handler, payload, created_at, due_at) values ('mail', '{}', now(), now())"))
                    .isEqualTo(Wall.REFUSED);
        }
    }

    @Nested
    class Races {
        @Test
        void of_guests_for_one_therapist_have_one_winner() throws Exception {
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Traveller guest = market.traveller().agreeing("health");
                UUID booking = guest.confirmed(programme());
                attempts.add(() ->
                        move(guest, guest.newKey(), booking, 6, 12, "16:00").statusCode());
            }
            database.leave("guangdong", THERAPIST, start.plusDays(12), 1);

            assertThat(together(attempts)).containsOnly(200, 409).containsOnlyOnce(200);
        }

        @Test
        void to_hold_find_other_times_or_are_refused() throws Exception {
            therapists(1);
            long deadlocks = database.deadlocks();
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Traveller guest = market.traveller().agreeing("health");
                attempts.add(() -> guest.hold(programme()).statusCode());
            }

            List<Integer> answers = together(attempts);

            assertThat(answers).containsOnly(201, 409).contains(201);
            assertThat(database.number(
                            "select max(held) from allotment where resource = ? and day between ? and ?",
                            THERAPIST,
                            start,
                            start.plusDays(13)))
                    .isOne();
            assertThat(database.deadlocks()).isEqualTo(deadlocks);
            therapists(6);
        }

        @Test
        void of_guest_operator_and_cancellation_end_without_a_deadlock() throws Exception {
            Traveller operator = Traveller.at(market, "guangdong", "/operators/luofu-wellness");
            long deadlocks = database.deadlocks();
            for (int i = 0; i < 3; i++) {
                UUID booking = traveller.confirmed(programme());

                List<Integer> answers = together(List.of(
                        () -> move(booking, 6, 12, "16:00").statusCode(),
                        () -> operators(operator, OPERATOR, booking, 12, "11:00")
                                .statusCode(),
                        () -> traveller.cancels(booking).statusCode()));

                assertThat(answers).allMatch(status -> status == 200 || status == 409);
                assertThat(database.claims(booking)).doesNotContainKeys("SOLD", "HELD");
            }
            assertThat(database.deadlocks()).isEqualTo(deadlocks);
        }
    }
}
