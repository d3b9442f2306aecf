package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

/** Ports that close while everything runs. */
@OnTheMarket
class ClosuresIT {
    private static final String PORT = "/ports/hengqin";
    private static final String CLOSURES = PORT + "/closures";
    private static final String TOUR = "guangdong.hengqin-macau-two-days-tour";
    private static final String DAY_TOUR = "macau.hengqin-day-tour";
    private static final String MUSEUM = "macau.grand-prix-museum-ticket";

    /** Each test has days of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Market market;
    private final Database database;
    private final Calendar calendar;
    private final Traveller bureau;
    private final Crosser crosser;
    private final LocalDate day;
    private final List<UUID> entered = new ArrayList<>();

    ClosuresIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.bureau = Traveller.at(market, "guangdong", "/bureau/directors");
        this.crosser = Crosser.of(market, "FR");
        this.day = calendar.firstDay(TOUR, "ADULT:1", 150 + DAYS.getAndAdd(10));
    }

    @AfterEach
    void opens_again_and_the_books_are_right() {
        entered.forEach(this::lift);
        Await.until(Traveller.SOON, database::isOutboxEmpty, empty -> empty);
        assertThat(database.wrongCounters()).isEmpty();
        assertThat(database.number("select count(*) from allotment where stopped and resource = 'port:hengqin'"))
                .isZero();
    }

    private UUID close(LocalDate from, LocalDate until) {
        UUID id = bureau.made(CLOSURES, Borders.closure(from, until));
        entered.add(id);
        return id;
    }

    private void lift(UUID closure) {
        assertThat(bureau.request().delete(CLOSURES + "/" + closure).statusCode())
                .isEqualTo(204);
    }

    private Trip tour() {
        return Trip.to(TOUR, day).option("twin-share").at("09:30");
    }

    private String status(String listing, LocalDate date) {
        return calendar.days(listing, "ADULT:1", date, date).getString("days[0].status");
    }

    private JsonPath eligibility(LocalDate date) {
        return Borders.ask(market, "en", Borders.over("hengqin", "IN", date, Borders.passport("FR")))
                .jsonPath();
    }

    @Nested
    class A_port_that_is_closed {
        @Test
        void lets_nobody_through_on_those_days_and_says_why() {
            assertThat(eligibility(day).getString("outcome")).isNotEqualTo("NO");
            close(day, day.plusDays(1));

            JsonPath answer = eligibility(day);
            JsonPath crossings = market.request("zh-Hant")
                    .contentType("application/json")
                    .body(Json.write(Borders.with(Borders.anywhere(day, Borders.passport("FR")), "limit", 100)))
                    .post("/crossings")
                    .jsonPath();

            assertThat(answer.getString("outcome")).isEqualTo("NO");
            assertThat(answer.getString("travellers[0].reasons.find { it.code == 'PORT_CLOSURE' }.text"))
                    .contains("A landslide", day.toString());
            assertThat(crossings.getList("items.findAll { it.port == 'hengqin' }.outcome", String.class))
                    .containsOnly("NO");
            assertThat(crossings.getString("items.find { it.port == 'hengqin' }.reasons.text"))
                    .contains("山泥傾瀉");
            assertThat(eligibility(day.plusDays(2)).getString("outcome")).isNotEqualTo("NO");
            assertThat(market.request().get(PORT).jsonPath().getList("closures.reason", String.class))
                    .containsExactly("A landslide");
        }

        @Test
        void sells_no_tour_that_crosses_it_there_or_back_and_all_again_when_it_is_lifted() {
            UUID closure = close(day, day);

            assertThat(List.of(status(TOUR, day), status(DAY_TOUR, day), status(TOUR, day.minusDays(1))))
                    .containsOnly("CLOSED");
            assertThat(List.of(status(TOUR, day.plusDays(1)), status(DAY_TOUR, day.plusDays(1))))
                    .doesNotContain("CLOSED");
            Response hold = crosser.traveller().hold(crosser.on(tour()));
            Problem.of(hold).is(409, "not-available");
            assertThat(hold.jsonPath().getString("items[0].reason")).contains("A landslide");
            assertThat(market.request()
                            .contentType("application/json")
                            .body(Json.write(tour().wish()))
                            .post("/quotes")
                            .jsonPath()
                            .getString("items[0].problems[0].reason"))
                    .contains("A landslide");
            assertThat(bureau.request().get(PORT + "/bookings?from=" + day).statusCode())
                    .isEqualTo(200);

            lift(closure);

            assertThat(List.of(status(TOUR, day), status(DAY_TOUR, day), status(TOUR, day.minusDays(1))))
                    .doesNotContain("CLOSED");
            crosser.traveller().cancels(crosser.traveller().held(crosser.on(tour())));
        }

        @Test
        void stays_closed_until_the_last_of_its_closures_is_lifted() {
            UUID booking = crosser.traveller().confirmed(crosser.on(tour()));
            UUID one = close(day, day);
            close(day.minusDays(1), day.plusDays(5));
            awaitsNotice(booking, "AFFECTED");

            lift(one);
            Await.until(Traveller.SOON, database::isOutboxEmpty, empty -> empty);

            assertThat(status(TOUR, day)).isEqualTo("CLOSED");
            assertThat(notice(booking)).isEqualTo("AFFECTED");
        }

        /** The new last day of the calendar opens while the port is closed without end. */
        @Test
        void is_closed_without_end_if_nobody_knows_until_when() {
            Map<String, Object> open = new HashMap<>(Borders.closure(day, day));
            open.remove("until");
            entered.add(bureau.made(CLOSURES, open));

            assertThat(List.of(status(DAY_TOUR, day), status(DAY_TOUR, day.plusDays(200))))
                    .containsOnly("CLOSED");
            assertThat(eligibility(day.plusDays(300)).getString("outcome")).isEqualTo("NO");
        }
    }

    private String notice(UUID booking) {
        return crosser.traveller().sees(booking).getString("items[0].notice.kind");
    }

    private void awaitsNotice(UUID booking, String kind) {
        Await.until(Traveller.SOON, () -> String.valueOf(notice(booking)), kind::equals);
    }

    @Nested
    class A_booking_that_is_hit {
        @Test
        void is_counted_told_once_with_other_ways_and_can_be_cancelled_in_part() {
            UUID booking = crosser.traveller()
                    .confirmed(crosser.on(tour().and(MUSEUM, day.plusDays(1)).option("day")));
            Crosser other = Crosser.of(market, "FR");
            UUID hold = other.traveller().held(other.on(tour()));
            assertThat(counted(PORT + "/bookings?from=" + day + "&until=" + day))
                    .containsExactly(2, 2, 2);

            UUID closure = close(day.plusDays(1), day.plusDays(2));
            awaitsNotice(booking, "AFFECTED");

            JsonPath seen = crosser.traveller().sees(booking);
            assertThat(seen.getString("items[0].notice.text")).contains("A landslide");
            assertThat(seen.getBoolean("items[0].notice.cancellable")).isTrue();
            assertThat(seen.getString("items[0].status")).isEqualTo("CONFIRMED");
            assertThat(seen.getString("items[1].notice")).isNull();
            other.traveller().awaits(hold, "EXPIRED");
            assertThat(counted(CLOSURES + "/" + closure + "/bookings")).containsExactly(1, 1, 1);
            assertThat(new Mailbox(market).about(seen.getString("reference")))
                    .hasSize(2)
                    .last()
                    .satisfies(letter -> assertThat(letter.text()).contains("山体滑坡", "拱北"));
            JsonPath alternatives = crosser.traveller()
                    .request()
                    .get("/bookings/" + booking + "/items/1/alternatives")
                    .jsonPath();
            assertThat(alternatives.getList("items.port", String.class)).contains("gongbei");
            assertThat(alternatives.getList("items.listingId", String.class))
                    .contains("guangdong.gongbei-macau-day-tour")
                    .noneMatch(id -> id.startsWith("macau."));
            assertThat(alternatives.getList("items.date", String.class)).containsOnly(day.toString());
            assertThat(alternatives.getList("items.kilometres", Integer.class)).isSorted();

            Response cancelled = crosser.traveller().post("/bookings/" + booking + "/items/1/cancel", Map.of());

            assertThat(cancelled.statusCode()).isEqualTo(200);
            assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CONFIRMED");
            assertThat(cancelled.jsonPath().getString("items[0].notice.reason")).isEqualTo("PORT_CLOSED");
            assertThat(cancelled.jsonPath().getList("refunded")).isEqualTo(List.of(seen.getMap("items[0].price")));
            assertThat(counted(CLOSURES + "/" + closure + "/bookings")).containsExactly(0, 0, 0);
        }

        @Test
        void is_as_before_when_the_port_opens_again() {
            UUID booking = crosser.traveller().confirmed(crosser.on(tour()));
            UUID closure = close(day, day);
            awaitsNotice(booking, "AFFECTED");

            lift(closure);
            awaitsNotice(booking, "null");

            Problem.of(crosser.traveller().post("/bookings/" + booking + "/items/1/cancel", Map.of()))
                    .is(409, "item-not-cancellable");
        }

        /**
         * The one query by which they are found, among as many items as a market has; they are gone with the transaction:
         *
         * <pre>
         * Nested Loop
         *   ->  Function Scan on tour
         *   ->  Index Scan using booking_item_listing on booking_item i
         *         Index Cond: ((tenant_id = tour.tenant_id) AND (listing_code = tour.listing_code)
         *             AND (start_date >= …) AND (start_date <= …))
         * </pre>
         */
        @Test
        void is_found_by_the_listing_and_the_day() throws SQLException {
            String query = "explain select i.booking_id, i.item from booking_item i"
                    + " join unnest('{guangdong}'::text[], '{hengqin-macau-two-days-tour}'::text[])"
                    + " as tour (tenant_id, listing_code) using (tenant_id, listing_code)"
                    + " where i.start_date between ?::date - 2 and ?::date"
                    + " and (i.start_date >= ?::date or i.end_date between ?::date and ?::date)"
                    + " and i.status in ('ON_HOLD', 'CONFIRMED') and i.starts_at > now() order by 1, 2";
            List<String> plan = new ArrayList<>();
            try (Connection connection = database.asSuperuser();
                    Statement filling = connection.createStatement();
                    PreparedStatement explain = connection.prepareStatement(query)) {
                connection.setAutoCommit(false);
                // Items without bookings: nothing looks at their keys.
                filling.execute("set local session_replication_role = replica");
                filling.execute(
                        "insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code,"
                                + " option_code, start_date, end_date, starts_at, persons, currency, price_minor, status, content,"
                                + " reference, booked_at) select 'guangdong', gen_random_uuid(), 1, 'o', 'tour-' || i % 50, 'o', day, day, day, 1, 'CNY', 1,"
                                + " 'CONFIRMED', '{}', 'X' || i, now() from generate_series(1, 20000) i, lateral (select current_date + i % 365) d (day)");
                filling.execute("analyze booking_item");
                for (int i = 1; i <= 5; i++) {
                    explain.setString(i, day.toString());
                }
                try (ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.add(lines.getString(1));
                    }
                }
                connection.rollback();
            }

            assertThat(String.join("\n", plan)).contains("booking_item_listing", "start_date >=");
        }

        private List<Integer> counted(String path) {
            Response answer = bureau.request().get(path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonPath count = answer.jsonPath();
            return List.of(count.getInt("bookings"), count.getInt("items"), count.getInt("persons"));
        }
    }

    @Nested
    class Closing {
        @Test
        void is_for_the_bureau_of_the_ports_region_and_the_platform() {
            Map<String, Object> closure = Borders.closure("2098-05-01", "2098-05-02");

            Problem.of(Traveller.at(market, "macau", "/bureau/directors").post(CLOSURES, closure))
                    .is(404, "not-found");
            Problem.of(Traveller.at(market, "guangdong", "/operators/bay-area-tours/owners")
                            .post(CLOSURES, closure))
                    .is(403, "not-allowed");
            Problem.of(crosser.traveller().post(CLOSURES, closure)).is(404, "not-found");
            Problem.of(bureau.post("/ports/mohan/closures", closure)).is(404, "not-found");
            Problem.of(bureau.post("/ports/nowhere/closures", closure)).is(404, "not-found");
            UUID id = Traveller.platform(market).made(CLOSURES, closure);
            Problem.of(Traveller.at(market, "macau", "/bureau/directors")
                            .request()
                            .delete(CLOSURES + "/" + id))
                    .is(404, "not-found");
            Problem.of(Traveller.at(market, "hongkong", "/bureau/directors")
                            .request()
                            .delete("/ports/west-kowloon/closures/" + id))
                    .is(404, "not-found");
            lift(id);
            lift(id);
        }

        @Test
        void is_done_once_for_a_key_and_written_down() {
            String key = UUID.randomUUID().toString();
            Map<String, Object> closure = Borders.closure("2098-06-01", "2098-06-02");

            Response first = bureau.post(CLOSURES, key, closure);
            Response again = bureau.post(CLOSURES, key, closure);

            UUID id = UUID.fromString(first.jsonPath().getString("id"));
            entered.add(id);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(database.number("select count(*) from audit_entry where action = 'port.closed'"
                            + " and tenant_id = 'guangdong' and object_id = 'hengqin/" + id + "'"))
                    .isEqualTo(1);
            assertThat(market.request().get(CLOSURES).jsonPath().getList("items.id", String.class))
                    .contains(id.toString());
        }

        @Test
        void asks_for_days_in_order_and_a_reason_in_every_language() {
            Map<String, Object> closure = new HashMap<>(Borders.closure(day, day.minusDays(1)));
            closure.put("reason", Map.of("zh-Hans", "山体滑坡"));

            Problem.of(bureau.post(CLOSURES, closure))
                    .is(422, "invalid-request")
                    .names("until")
                    .names("reason.zh-Hant")
                    .names("reason.en");
            Problem.of(bureau.post(CLOSURES, Borders.closure("2020-01-01", "2020-01-02")))
                    .is(422, "invalid-request")
                    .names("from");
            Problem.of(bureau.post(CLOSURES, Borders.closure("+5900000-01-01", "+5900000-01-02")))
                    .is(422, "invalid-request")
                    .names("from")
                    .names("until");
            Problem.of(bureau.post(CLOSURES, Map.of()))
                    .is(422, "invalid-request")
                    .names("from")
                    .names("reason.en");
            Problem.of(bureau.request().get(PORT + "/bookings"))
                    .is(422, "invalid-request")
                    .names("from");
        }
    }
}
