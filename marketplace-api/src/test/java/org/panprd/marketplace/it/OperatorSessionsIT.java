package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.it.Database.Actor;

/** Five treatments in seven days, with a day's notice: to where one can be moved, and what its operator has to do. */
@OnTheMarket
class OperatorSessionsIT {
    private static final String PROGRAMME = "hunan.yuelu-tcm-rehabilitation-week";
    private static final String THERAPIST = "therapist:yuelu-tcm-rehabilitation-week";
    private static final String OPERATOR = "/tenants/hunan/operators/xiangyi-wellness";
    private static final Actor SELF = Actor.operator("hunan", "xiangyi-wellness");
    private static final Actor RIVAL = Actor.operator("hunan", "xiaoxiang-travel");

    /** Each test has days of its own. */
    private static final AtomicInteger WHICH = new AtomicInteger();

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final Traveller operator;
    private final LocalDate start = Calendar.today().plusDays(30 + 8L * WHICH.getAndIncrement());

    OperatorSessionsIT(Market market) {
        this.market = market;
        database = market.database();
        traveller = market.traveller().agreeing("health");
        operator = Traveller.at(market, "hunan", "/operators/xiangyi-wellness");
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(database.wrongCounters()).isEmpty();
    }

    private Trip programme() {
        return Trip.to(PROGRAMME, start).option("week").at("08:30").allWell(market);
    }

    private String at(int day, String time) {
        return start.plusDays(day) + " " + time;
    }

    private static List<String> moments(JsonPath answer, String path) {
        return answer.<Map<String, Object>>getList(path).stream()
                .map(session -> session.get("date") + " " + session.get("time"))
                .toList();
    }

    private List<String> plan(UUID booking) {
        return moments(traveller.sees(booking), "items[0].sessions.plan");
    }

    private static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + problem);
    }

    private static JsonPath answered(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Nested
    class Times {
        private Response times(Traveller who, String before, UUID booking, int session) {
            return who.request().get(before + "/bookings/" + booking + "/items/1/sessions/" + session + "/times");
        }

        @Test
        void of_a_guest_are_all_to_which_the_session_can_be_moved() {
            UUID booking = traveller.confirmed(programme());
            assertThat(plan(booking))
                    .containsExactly(at(0, "09:00"), at(2, "09:00"), at(3, "09:00"), at(5, "09:00"), at(6, "09:00"));
            database.leave("hunan", THERAPIST, start.plusDays(4), 0);

            JsonPath answer = answered(times(traveller, "", booking, 5));

            assertThat(answer.getString("date")).isEqualTo(start.plusDays(6).toString());
            assertThat(answer.getString("time")).isEqualTo("09:00");
            assertThat(answer.getInt("minutes")).isEqualTo(45);
            List<String> others = moments(answer, "others");
            assertThat(others).isSorted().hasSize(4 + 5).doesNotContain(at(6, "09:00"), at(4, "10:00"), at(5, "10:00"));
            assertThat(others).startsWith(at(1, "09:00")).endsWith(at(6, "15:30"));
            for (String other : List.of(others.get(0), others.get(8))) {
                Map<String, Object> to = Map.of("date", other.substring(0, 10), "time", other.substring(11));
                answered(traveller.post("/bookings/" + booking + "/items/1/sessions/5", to));
            }
            database.leave("hunan", THERAPIST, start.plusDays(4), 6);
        }

        @Test
        void of_an_operator_keep_to_what_suits_the_guest() {
            UUID booking =
                    traveller.confirmed(programme().with("sessions", Map.of("notDays", List.of(start.plusDays(1)))));

            assertThat(moments(answered(times(traveller, "", booking, 5)), "others"))
                    .contains(at(1, "09:00"));
            assertThat(moments(answered(times(operator, OPERATOR, booking, 5)), "others"))
                    .contains(at(6, "10:00"))
                    .doesNotContain(at(1, "09:00"));
        }

        @Test
        void are_refused_unpaid_strange_late_or_of_nothing() {
            UUID held = traveller.held(programme());
            refused(times(traveller, "", held, 5), 409, "not-changeable");
            refused(times(operator, OPERATOR, held, 5), 409, "not-changeable");
            traveller.cancels(held);
            UUID booking = traveller.confirmed(programme());
            refused(times(market.traveller(), "", booking, 5), 404, "not-found");
            refused(times(traveller, "", booking, 6), 404, "not-found");
            refused(times(operator, OPERATOR, booking, 6), 404, "not-found");
            Traveller rival = Traveller.at(market, "hunan", "/operators/xiaoxiang-travel");
            refused(times(rival, "/tenants/hunan/operators/xiaoxiang-travel", booking, 5), 404, "not-found");

            database.change(
                    "update booking_item set content = replace(content, '\"moveNoticeHours\":24',"
                            + " '\"moveNoticeHours\":9000') where booking_id = ?",
                    booking);

            refused(times(traveller, "", booking, 5), 409, "change-too-late");
            refused(times(operator, OPERATOR, booking, 5), 409, "change-too-late");
        }
    }

    @Nested
    class Days {
        private Response listed(Traveller who, String of, String query) {
            return who.request().get(of + "/sessions" + query);
        }

        private String days(int from, int to) {
            return "?from=" + start.plusDays(from) + "&to=" + start.plusDays(to);
        }

        @Test
        void show_what_is_paid_for_in_the_order_of_time_and_name_nobody() {
            UUID two = traveller.confirmed(programme().adults(2));
            UUID one = traveller.confirmed(programme().with("sessions", Map.of("preferredTime", "15:30")));
            UUID held = traveller.held(programme());

            Response answer = listed(operator, OPERATOR, days(0, 6));

            JsonPath found = answered(answer);
            assertThat(moments(found, "items")).hasSize(10).isSorted().startsWith(at(0, "09:00"), at(0, "15:30"));
            assertThat(found.<String>getList("items.bookingId"))
                    .startsWith(two.toString(), one.toString())
                    .doesNotContain(held.toString());
            assertThat(found.getString("items[0].reference"))
                    .isEqualTo(traveller.sees(two).getString("reference"));
            assertThat(found.getInt("items[0].persons")).isEqualTo(2);
            assertThat(found.getString("items[0].title")).isNotBlank();
            assertThat(found.getInt("items[0].therapists.taken")).isEqualTo(3);
            assertThat(found.getInt("items[0].therapists.of")).isEqualTo(6);
            assertThat(found.getInt("items[1].rooms.taken")).isEqualTo(1);
            assertThat(found.getInt("items[1].rooms.of")).isEqualTo(8);
            assertThat(found.<String>getList("items.movableUntil")).doesNotContainNull();
            assertThat(answer.asString()).doesNotContain("李明", "王芳", "marketplace.example");
            traveller.cancels(held);
            traveller.cancels(two);
            assertThat(moments(answered(listed(operator, OPERATOR, days(0, 6))), "items"))
                    .hasSize(5);
        }

        @Test
        void name_the_session_by_which_it_is_moved_and_say_why_it_was() {
            UUID booking = traveller.confirmed(programme());
            JsonPath last = answered(listed(operator, OPERATOR, days(6, 6)));
            assertThat(last.<Object>getList("items")).hasSize(1);
            assertThat(last.<Object>get("items[0].reason")).isNull();

            answered(operator.post(
                    OPERATOR + "/bookings/" + booking + "/items/" + last.getInt("items[0].item") + "/sessions/"
                            + last.getInt("items[0].session"),
                    Map.of("to", Map.of("date", start.plusDays(1).toString(), "time", "14:30"), "reason", "WEATHER")));

            assertThat(answered(listed(operator, OPERATOR, days(6, 6))).<Object>getList("items"))
                    .isEmpty();
            JsonPath moved = answered(listed(operator, OPERATOR, days(1, 1)));
            assertThat(moments(moved, "items")).containsExactly(at(1, "14:30"));
            assertThat(moved.getInt("items[0].session")).isEqualTo(5);
            assertThat(moved.getString("items[0].reason")).isEqualTo("WEATHER");
        }

        @Test
        void come_page_by_page() {
            traveller.confirmed(programme());
            traveller.confirmed(programme());
            List<String> whole =
                    answered(listed(operator, OPERATOR, days(0, 6))).getList("items.bookingId");
            List<String> paged = new ArrayList<>();
            String next = "";
            for (int page = 0; page < 4 && next != null; page++) {
                JsonPath found = answered(listed(operator, OPERATOR, days(0, 6) + "&limit=3&cursor=" + next));
                paged.addAll(found.getList("items.bookingId"));
                next = found.getString("next");
            }

            assertThat(next).isNull();
            assertThat(paged).hasSize(10).isEqualTo(whole);
        }

        @Test
        void are_refused_if_there_are_too_many_or_none() {
            for (String query : List.of(days(0, 31), days(1, 0), "?from=soon", "?limit=0", "?limit=101")) {
                refused(listed(operator, OPERATOR, query), 422, "invalid-request");
            }
            for (String cursor : List.of("x", "MjAyNi0wMS0wMQowOTowMAp4CjE")) {
                refused(listed(operator, OPERATOR, days(0, 1) + "&cursor=" + cursor), 422, "invalid-request");
            }
            answered(listed(operator, OPERATOR, days(0, 30)));
            answered(listed(operator, OPERATOR, ""));
        }

        @Test
        void are_their_operators_alone() {
            UUID booking = traveller.confirmed(programme());
            Traveller rival = Traveller.at(market, "hunan", "/operators/xiaoxiang-travel");

            refused(listed(rival, OPERATOR, days(0, 6)), 404, "not-found");
            assertThat(answered(listed(rival, "/tenants/hunan/operators/xiaoxiang-travel", days(0, 6)))
                            .<Object>getList("items"))
                    .isEmpty();
            Wall wall = new Wall(database);
            String reference = "select reference from booking_item where booking_id = '" + booking + "'";
            assertThat(wall.read(SELF, reference))
                    .containsExactly(traveller.sees(booking).getString("reference"));
            assertThat(wall.read(RIVAL, reference)).isEmpty();
            assertThat(wall.read(Actor.operator("macau", "xiangyi-wellness"), reference))
                    .isEmpty();
            assertThat(wall.read(SELF, "select reference from booking where booking_id = '" + booking + "'"))
                    .isEmpty();
        }

        /** Among so many that it matters, of which the operator has every other one; nothing of it is kept. */
        private static final String MANY = """
                set session_replication_role = replica;
                insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code, option_code,
                    start_date, end_date, starts_at, persons, currency, price_minor, status, content, reference, booked_at)
                select 'hunan', ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 1,
                    (array['xiangyi-wellness', 'xiaoxiang-travel'])[1 + n % 2], 'listing', 'week',
                    '2027-01-01', '2027-01-07', now(), 1, 'CNY', 1, 'CONFIRMED', '{}', 'X' || n, now()
                from generate_series(1, 20000) n;
                insert into allotment_claim (tenant_id, booking_id, item, resource, day, at, quantity, state)
                select 'hunan', ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 1, kind || ':listing',
                    date '2027-01-01' + n / 100, time '08:00' + n % 10 * interval '1 hour', 1, 'SOLD'
                from generate_series(1, 20000) n cross join unnest(array['therapist', 'room']) kind;
                analyze booking_item;
                analyze allotment_claim;
                set local role marketplace_app;
                select set_config('app.scope', 'hunan', true), set_config('app.operator', 'xiangyi-wellness', true);
                """;

        /** In the order that is asked for, of the days that are asked for, each item by its booking, and no more than that. */
        @Test
        void are_found_by_the_index_of_their_time() throws SQLException {
            String query = """
                    explain select c.day, c.at, c.booking_id, c.item from allotment_claim c
                    join booking_item i using (tenant_id, booking_id, item)
                    where c.tenant_id = 'hunan' and c.resource like 'therapist:%' and c.state = 'SOLD'
                      and c.day between '2027-03-01' and '2027-03-07'
                      and (c.day, c.at, c.booking_id, c.item)
                          > ('2027-03-01', '00:00', '00000000-0000-0000-0000-000000000000', 0)
                      and i.operator_code = 'xiangyi-wellness' and i.status in ('CONFIRMED', 'REDEEMED')
                    order by c.day, c.at, c.booking_id, c.item limit 100
                    """;
            List<String> plan = new ArrayList<>();
            try (Connection connection = database.asSuperuser();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(MANY);
                try (ResultSet lines = statement.executeQuery(query)) {
                    while (lines.next()) {
                        plan.add(lines.getString(1));
                    }
                }
                connection.rollback();
            }

            assertThat(String.join("\n", plan))
                    .contains("using allotment_claim_session on", "(day >= '2027-03-01'::date)")
                    .contains("ROW(day, at, booking_id, item) >")
                    .contains("(booking_id = c.booking_id)")
                    .doesNotContain("Seq Scan on booking_item", "Seq Scan on allotment_claim", "Sort");
        }
    }
}
