package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator sees what was booked of it, without names. */
@OnTheMarket
class DeskListIT {
    private final Market market;
    private final Database database;
    private final Desk desk;

    DeskListIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.desk = new Desk(market, 120);
    }

    private JsonPath list(String query) {
        return desk.sees("/bookings?" + query);
    }

    private String onDay() {
        return "from=" + desk.day + "&to=" + desk.day;
    }

    @Nested
    class AnItem {
        @Test
        void is_listed_with_its_guests_and_price_and_without_a_name() {
            UUID booking = desk.confirmed();
            String reference = desk.reference(booking);

            JsonPath found = list("reference=" + reference);

            assertThat(found.getList("items")).hasSize(1);
            assertThat(found.getString("items[0].bookingId")).isEqualTo(booking.toString());
            assertThat(found.getString("items[0].listingId")).isEqualTo(Desk.LISTING);
            assertThat(found.getInt("items[0].units.ADULT")).isEqualTo(2);
            assertThat(found.getInt("items[0].persons")).isEqualTo(2);
            assertThat(found.getString("items[0].price.currency")).isEqualTo("MOP");
            assertThat(found.getString("items[0].status")).isEqualTo("CONFIRMED");
            assertThat(found.getList("items[0].flags")).isEmpty();
            assertThat(found.prettify()).doesNotContain("王芳", "李明", "138", "@");
            assertThat(list(onDay()).getList("items.reference", String.class)).contains(reference);
        }

        @Test
        void that_is_only_held_is_not_listed_unless_it_is_asked_for() {
            UUID held = market.traveller().held(desk.trip());
            String reference = desk.reference(held);

            assertThat(list("reference=" + reference).getList("items")).isEmpty();
            assertThat(list("status=ON_HOLD&reference=" + reference).getList("items"))
                    .hasSize(1);
        }

        @Test
        void is_booked_when_it_is_paid_for() {
            Traveller traveller = market.traveller();
            UUID booking = traveller.held(desk.trip());
            Instant heldAt = bookedAt(booking, "status=ON_HOLD&");
            database.change(
                    "update booking_item set booked_at = booked_at - interval '10 minutes' where booking_id = ?",
                    booking);

            traveller.pays(booking, "approve");
            traveller.awaits(booking, "CONFIRMED");

            assertThat(bookedAt(booking, "")).isAfter(heldAt);
        }

        private Instant bookedAt(UUID booking, String more) {
            return Instant.parse(
                    list(more + "reference=" + desk.reference(booking)).getString("items[0].bookedAt"));
        }

        @Test
        void is_flagged_when_its_port_is_closed() {
            UUID booking = desk.confirmed();
            assertThat(list("flag=AFFECTED&" + onDay()).getList("items.bookingId", String.class))
                    .doesNotContain(booking.toString());

            database.change(
                    "update booking_item set closure_id = ? where booking_id = ?",
                    UUID.randomUUID().toString(),
                    booking);

            JsonPath flagged = list("flag=AFFECTED&" + onDay());
            assertThat(flagged.getList("items.bookingId", String.class)).contains(booking.toString());
            assertThat(flagged.getList("items[0].flags", String.class)).containsExactly("AFFECTED");
            database.change("update booking_item set closure_id = null where booking_id = ?", booking);
        }

        @Test
        void is_its_operators_alone() {
            String reference = desk.reference(desk.confirmed());
            String query = "/bookings?reference=" + reference;

            assertThat(Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL)
                            .request()
                            .get(Desk.path(Desk.TENANT, Samples.RIVAL) + query)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            for (Traveller other : List.of(
                    Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL),
                    Traveller.at(market, Samples.FOREIGN_TENANT, "/operators/" + Desk.OPERATOR))) {
                Problem.of(other.request().get(Desk.path() + query)).is(404, "not-found");
            }
            Problem.of(Traveller.member(market, Desk.TENANT, "bureau").request().get(Desk.path() + query))
                    .is(403, "not-allowed");
        }
    }

    @Nested
    class TheList {
        @ParameterizedTest
        @ValueSource(strings = {"DATE", "BOOKED"})
        void is_read_in_pages_that_miss_and_repeat_nothing(String sort) {
            List<String> booked = Stream.generate(desk::confirmed)
                    .limit(3)
                    .map(UUID::toString)
                    .toList();
            String query = "limit=2&sort=" + sort + "&" + onDay();

            List<String> read = new ArrayList<>();
            String cursor = "";
            do {
                JsonPath page = list(query + cursor);
                read.addAll(page.getList("items.bookingId", String.class));
                String next = page.getString("nextCursor");
                cursor = next == null ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());

            assertThat(read).doesNotHaveDuplicates().containsAll(booked);
            if (sort.equals("BOOKED")) {
                assertThat(read.subList(0, 3)).containsExactly(booked.get(2), booked.get(1), booked.get(0));
            }
        }

        @Test
        void tells_of_listing_and_status() {
            UUID booking = desk.confirmed();

            assertThat(list("status=CONFIRMED&listing=" + Desk.LISTING + "&" + onDay())
                            .getList("items.bookingId", String.class))
                    .contains(booking.toString());
            assertThat(list("status=CANCELLED&" + onDay()).getList("items.bookingId", String.class))
                    .doesNotContain(booking.toString());
            assertThat(list("listing=macau.nothing&" + onDay()).getList("items"))
                    .isEmpty();
        }

        @Test
        void counts_what_was_booked_since() {
            String asOf = list(onDay()).getString("asOf");
            int before = desk.sees("/bookings/count?since=" + asOf).getInt("bookings");

            desk.confirmed();

            assertThat(desk.sees("/bookings/count?since=" + asOf).getInt("bookings"))
                    .isEqualTo(before + 1);
            assertThat(desk.sees("/bookings/count?since=2020-01-01T00:00:00Z").getInt("bookings"))
                    .isPositive();
        }

        @ParameterizedTest
        @CsvSource({
            "from=soon, from",
            "from=2027-03-02&to=2027-03-01, to",
            "from=2027-03-02&to=2029-03-01, to",
            "status=LOST, status",
            "flag=LOST, flag",
            "sort=price, sort",
            "limit=101, limit",
            "cursor=x, cursor"
        })
        void is_refused_for_what_cannot_be_read(String query, String field) {
            Problem.of(desk.operator.request().get(Desk.path() + "/bookings?" + query))
                    .is(422, "invalid-request")
                    .names(field);
        }

        @Test
        void is_not_counted_from_a_moment_that_is_none() {
            Problem.of(desk.operator.request().get(Desk.path() + "/bookings/count?since=soon"))
                    .is(422, "invalid-request")
                    .names("since");
        }
    }

    @Nested
    class AHundredThousandItems {
        private static final String ITEM = "select i.content from booking_item i left join listing l"
                + " using (tenant_id, listing_code) where i.tenant_id = 'macau' and i.operator_code = 'haojiang-attractions'";
        private static final String PAID = " and i.status not in ('ON_HOLD', 'EXPIRED')";

        /**
         * <pre>
         * Limit
         *   ->  Nested Loop Left Join
         *         ->  Index Scan using booking_item_operator on booking_item i
         *               Index Cond: (… AND (start_date >= …) AND (start_date <= …) AND (ROW(start_date, …) > ROW(…)))
         * </pre>
         */
        @Test
        void are_read_a_page_at_a_time() throws SQLException {
            try (ManyItems items = new ManyItems(database, Desk.OPERATOR)) {
                assertThat(items.plan(ITEM + " and i.start_date >= '2031-01-01' and i.start_date <= '2031-01-31'"
                                + PAID + " and (i.start_date, i.booking_id, i.item) > ('2031-01-02', '"
                                + UUID.randomUUID()
                                + "', 1) order by i.start_date, i.booking_id, i.item limit 51"))
                        .contains("booking_item_operator on booking_item", "start_date >=")
                        .doesNotContain("Sort", "Seq Scan on booking_item");
                assertThat(items.plan(
                                ITEM + PAID + " order by i.booked_at desc, i.booking_id desc, i.item desc limit 51"))
                        .contains("Backward using booking_item_operator_booked")
                        .doesNotContain("Sort", "Seq Scan on booking_item");
                assertThat(items.plan(ITEM + PAID + " and i.reference = 'PPR-XXXXXXXX' order by i.start_date"))
                        .contains("booking_item_reference");
                assertThat(items.plan("select count(*) from (select 1 from booking_item where tenant_id = 'macau'"
                                + " and operator_code = 'haojiang-attractions' and booked_at > now() - interval '1 minute'"
                                + " and status in ('PENDING', 'CONFIRMED', 'REDEEMED') limit 100) booked"))
                        .contains("booking_item_operator_booked", "booked_at >");
            }
        }
    }
}
