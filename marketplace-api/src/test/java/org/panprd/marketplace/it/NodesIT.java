package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.panprd.marketplace.it.Database.Actor;

/** Two nodes on one database; the second was started before its database could be reached. */
@OnTheMarket
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class NodesIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    /** All that a first load writes, with the transaction that wrote it; a later load still follows what a console published. */
    private static final String LOADED = """
            select 'listing' as name, count(*), max(xmin::text::bigint) from listing where revision is null
            union all select 'place', count(*), max(xmin::text::bigint) from place
            union all select 'operator', count(*), max(xmin::text::bigint) from operator
            union all select 'resource', count(*), max(r.xmin::text::bigint) from resource r join listing l
                on (l.tenant_id, l.listing_code) = (r.tenant_id, split_part(r.resource, '/', 1)) where l.revision is null
            union all select 'draw', count(*), max(d.xmin::text::bigint) from allotment_draw d
                join listing using (tenant_id, listing_code) where revision is null
            union all select 'search', count(*), max(d.xmin::text::bigint) from search_document d
                join listing using (tenant_id, listing_code) where revision is null
            union all select 'allotment', count(*), max(capacity) from allotment a join listing l
                on (l.tenant_id, l.listing_code) = (a.tenant_id, split_part(a.resource, '/', 1)) where l.revision is null
            """;

    private static @Nullable SecondNode second;
    private static List<Row> before = List.of();
    private static @Nullable PlainBooking plain;
    private static @Nullable Response readyBefore;
    private static @Nullable Response searchBefore;

    private final Market market;
    private final Database database;
    private final Calendar calendar;

    NodesIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
    }

    @BeforeAll
    static void start_a_second_node(Market market) throws IOException {
        SecondNode node = new SecondNode(market, Map.of());
        second = node;
        node.awaitAnswers();
        readyBefore = node.ready();
        searchBefore = node.get(search());
        before = market.database().rows(LOADED);
        plain = writeInPlainText(market);
        node.openTheWay();
        node.awaitReady();
    }

    /** A booking as an earlier version has left it. */
    private record PlainBooking(Traveller traveller, UUID id) {}

    private static PlainBooking writeInPlainText(Market market) {
        Traveller traveller = market.traveller();
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 240);
        UUID id = traveller.held(Trip.to(INN, day).option("twin").nights(1));
        market.database()
                .change(
                        "update booking_party set travellers = null,"
                                + " contact = '{\"fullName\": \"Plain Contact\", \"email\": \"plain@example.com\"}',"
                                + " participants = '[{\"unit\": \"ADULT\", \"fullName\": \"Plain Guest\"}]'"
                                + " where booking_id = ?",
                        id);
        market.database().change("update booking set cancellation_reason = 'Plain words' where booking_id = ?", id);
        return new PlainBooking(traveller, id);
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
    }

    @Nested
    class A_node_without_its_database {
        @Test
        void starts_and_says_that_it_is_not_ready() {
            assertThat(Objects.requireNonNull(readyBefore).statusCode()).isEqualTo(503);
        }

        @Test
        void answers_that_it_cannot_answer_now() {
            assertThatIsUnavailable(Objects.requireNonNull(searchBefore));
        }

        @Test
        void is_ready_once_the_database_is_there() {
            assertThat(second().ready().statusCode()).isEqualTo(200);
            assertThat(second().get("/listings").jsonPath().getInt("total")).isPositive();
        }

        @Test
        void is_not_ready_while_it_is_away_again_and_ready_again_afterwards() {
            second().closeTheWay();
            try {
                Await.until(Duration.ofSeconds(20), () -> second().ready().statusCode(), status -> status == 503);
                assertThatIsUnavailable(second().get(search()));
            } finally {
                second().openTheWay();
            }
            Await.until(Duration.ofSeconds(20), () -> second().ready().statusCode(), status -> status == 200);
            assertThat(second().get(search()).statusCode()).isEqualTo(200);
        }

        private static void assertThatIsUnavailable(Response response) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
            assertThat(response.header("Retry-After")).isEqualTo("5");
        }
    }

    @Nested
    class A_second_node {
        @Test
        void seals_what_an_earlier_version_has_left_in_plain_text_before_it_is_ready() {
            PlainBooking booking = Objects.requireNonNull(plain);

            assertThat(database.rows(
                                    "select p.*, b.cancellation_reason as old from booking b join booking_party p"
                                            + " using (booking_id) where booking_id = ?",
                                    booking.id())
                            .toString())
                    .doesNotContain("Plain");
            JsonPath seen = booking.traveller().sees(booking.id());
            assertThat(seen.getString("contact.fullName")).isEqualTo("Plain Contact");
            assertThat(seen.getString("participants[0].fullName")).isEqualTo("Plain Guest");
            assertThat(seen.getString("cancellationReason")).isEqualTo("Plain words");
        }

        @Test
        void loads_nothing_that_the_first_has_loaded() {
            assertThat(database.rows(LOADED)).isEqualTo(before);
        }

        @Test
        void sees_at_once_what_is_held_on_the_first() {
            LocalDate day = calendar.firstDay(INN, "ADULT:1", 200);
            int rooms = vacancies(day);

            market.traveller().held(Trip.to(INN, day).option("twin").nights(1).adults(4));

            assertThat(vacancies(day)).isEqualTo(rooms - 2);
        }

        @Test
        void ends_no_hold_that_the_first_has_ended() throws SQLException {
            LocalDate day = calendar.firstDay(INN, "ADULT:1", 220);
            Traveller traveller = market.traveller();
            List<UUID> holds = IntStream.range(0, 5)
                    .mapToObj(i -> traveller.held(
                            Trip.to(INN, day).option("twin").nights(1).adults(2)))
                    .toList();

            try (Connection rooms = database.asApplication(Actor.of("platform"))) {
                lock(rooms, day);
                holds.forEach(database::letHoldPass);
                // Both have found all of them, and wait for the rooms with one each.
                Await.until(
                        Traveller.SOON,
                        () -> database.number("select count(*) from pg_locks where not granted"),
                        waiting -> waiting >= 2);
            }

            for (UUID hold : holds) {
                traveller.awaits(hold, "EXPIRED");
                assertThat(database.number("select version from booking where booking_id = ?", hold))
                        .isEqualTo(2);
            }
            assertThat(database.wrongCounters()).isEmpty();
        }

        private static void lock(Connection connection, LocalDate day) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select held from allotment"
                            + " where tenant_id = 'yunnan' and resource = 'lijiang-courtyard-inn/twin' and day = ? for update")) {
                lock.setObject(1, day);
                assertThat(lock.executeQuery().next()).isTrue();
            }
        }

        private int vacancies(LocalDate day) {
            return second().get("/listings/%s/availability?units=ADULT:1&from=%s&to=%s".formatted(INN, day, day))
                    .jsonPath()
                    .getInt("days[0].vacancies");
        }
    }

    /** After all others: it does not come back. */
    @Nested
    @Order(Integer.MAX_VALUE)
    class A_node_that_dies {
        @Test
        void leaves_a_reseller_that_asks_again_one_booking() throws SQLException {
            Reselling reseller = Reselling.on(market);
            String slot = reseller.freeSlot(150);
            Map<String, Object> wish = reseller.wish(slot, "adult", "adult");
            UUID uuid = UUID.randomUUID();
            wish.put("uuid", uuid.toString());

            CompletableFuture<Response> unanswered;
            try (Connection tower = database.asApplication(Actor.of("platform"))) {
                lock(tower, slot);
                unanswered = CompletableFuture.supplyAsync(() -> reseller.reserveAt(second().octo(), wish));
                Await.until(
                        Traveller.SOON,
                        () -> database.number("select count(*) from pg_locks where not granted"),
                        waiting -> waiting >= 1);
                second().dies();
            }

            assertThat(unanswered).failsWithin(Traveller.SOON);
            Response first = reseller.reserve(wish);
            Response again = reseller.reserve(wish);
            assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
            assertThat(again.jsonPath().getString("id"))
                    .isEqualTo(first.jsonPath().getString("id"));
            assertThat(database.claims(UUID.fromString(first.jsonPath().getString("id"))))
                    .containsOnlyKeys("HELD");
            assertThat(database.number(
                            "select count(*) from booking_item where channel = ? and start_date = ?::date",
                            reseller.code(),
                            slot.substring(0, 10)))
                    .isOne();
            assertThat(database.wrongCounters()).isEmpty();
        }

        private static void lock(Connection connection, String slot) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select held from allotment where tenant_id = 'guangdong' and resource = 'canton-tower-ticket/daytime'"
                            + " and day = ?::date and at = ?::time for update")) {
                lock.setString(1, slot.substring(0, 10));
                lock.setString(2, slot.substring(11, 16));
                assertThat(lock.executeQuery().next()).isTrue();
            }
        }
    }

    /** Nobody has searched for that, so no node finds the answer in the cache. */
    private static String search() {
        return "/listings?q=" + UUID.randomUUID();
    }

    private static SecondNode second() {
        return Objects.requireNonNull(second);
    }
}
