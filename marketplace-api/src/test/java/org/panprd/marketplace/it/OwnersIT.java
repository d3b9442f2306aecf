package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.it.Database.Actor;

/** What one person and one operator can see and do over a plain connection, past all of our code. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersIT {
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";

    private final Database database;
    private final Traveller traveller;
    private final Wall wall;
    private final UUID booking;

    OwnersIT(Market market) {
        this.database = market.database();
        this.traveller = market.traveller();
        this.wall = new Wall(database);
        LocalDate day = new Calendar(market).firstDay(ROUTE, "ADULT:1", 270);
        booking = traveller.confirmed(Trip.to(ROUTE, day));
        UUID cancelled = traveller.confirmed(Trip.to(ROUTE, day));
        assertThat(traveller.cancels(cancelled).statusCode()).isEqualTo(200);
        UUID companion = traveller.agreeing("documents").made("/me/companions", Companions.LI);
        traveller.made("/me/companions/" + companion + "/documents", Companions.CARD);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class APerson {
        private static final List<String> OWN = List.of(
                "booking",
                "booking_party",
                "booking_item",
                "payment",
                "refund",
                "idempotency",
                "traveller_key",
                "companion",
                "companion_document",
                "consent");

        private final Actor owner = Actor.person(traveller.subject());
        private final Actor stranger = Actor.person(UUID.randomUUID().toString());

        static Stream<String> own() {
            return OWN.stream();
        }

        @ParameterizedTest
        @MethodSource("own")
        void sees_what_is_their_own_and_nothing_of_anybody_else(String table) {
            String count = "select count(*) from " + table;

            assertThat(Long.parseLong(wall.read(owner, count).get(0)))
                    .isPositive()
                    .isLessThanOrEqualTo(database.number(count));
            assertThat(wall.read(stranger, count)).containsExactly("0");
            assertThat(wall.read(Actor.person(""), count)).containsExactly("0");
        }

        @ParameterizedTest
        @MethodSource("own")
        void writes_nothing_of_anybody_else(String table) {
            String column = wall.firstColumn(table);
            String condition =
                    switch (table) {
                        case "idempotency" -> "principal = '" + traveller.subject() + "'";
                        case "traveller_key", "companion", "companion_document", "consent" ->
                            "traveller_id = '" + traveller.subject() + "'";
                        default -> "booking_id = '" + booking + "'";
                    };

            assertThat(wall.write(stranger, "update %1$s set %2$s = %2$s".formatted(table, column)))
                    .isIn("0", Wall.REFUSED);
            if (!table.equals("refund")) {
                assertThat(wall.write(stranger, Wall.copyOf(table, wall.firstRow(table, condition))))
                        .isEqualTo(Wall.REFUSED);
            }
        }

        @Test
        void gives_no_booking_away_and_takes_none() {
            String mine = "update booking set traveller_id = 'somebody' where booking_id = '" + booking + "'";

            assertThat(wall.write(owner, mine)).isEqualTo(Wall.REFUSED);
            assertThat(wall.write(stranger, "update booking set traveller_id = '" + stranger.person() + "'"))
                    .isEqualTo("0");
        }
    }

    @Nested
    class AnOperator {
        private final Row item = database.rows(
                        "select tenant_id, operator_code from booking_item where booking_id = ? and tenant_id = 'macau'",
                        booking)
                .get(0);
        private final Actor own = Actor.operator("macau", item.text("operator_code"));
        private final Actor rival = Actor.operator("macau", "nobody-known");

        @Test
        void sees_the_items_and_listings_that_are_its_own() {
            assertThat(wall.read(own, "select count(*) from booking_item where booking_id = '" + booking + "'"))
                    .containsExactly(wall.read(
                                    "macau",
                                    "select count(*) from booking_item where booking_id = '" + booking
                                            + "' and operator_code = '" + own.operator() + "'")
                            .get(0));
            for (String table : List.of("booking_item", "listing")) {
                assertThat(wall.read(own, "select distinct operator_code from " + table))
                        .as(table)
                        .containsExactly(own.operator());
                assertThat(wall.read(rival, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
                assertThat(wall.read(Actor.operator("macau", ""), "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
                assertThat(wall.read(Actor.operator("hongkong", own.operator()), "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }

        @Test
        void changes_no_listing_of_a_rival_and_gives_none_away() {
            String all = "update listing set status = 'PAUSED'";

            assertThat(wall.write(rival, all)).isEqualTo("0");
            assertThat(wall.write(own, all))
                    .isEqualTo(String.valueOf(database.number(
                            "select count(*) from listing where tenant_id = 'macau' and operator_code = ?",
                            own.operator())));
            assertThat(wall.write(
                            own,
                            "update listing set operator_code = (select max(operator_code) from operator"
                                    + " where tenant_id = 'macau' and operator_code <> '" + own.operator() + "')"))
                    .isEqualTo(Wall.REFUSED);
        }
    }
}
