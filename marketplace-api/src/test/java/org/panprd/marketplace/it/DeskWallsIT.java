package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.it.Database.Actor;

/** Who sees and writes, over a plain connection and past all of our code, what stands at an operator's desk. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWallsIT {
    private final Database database;
    private final Desk desk;
    private final Traveller traveller;
    private final Wall wall;
    private final Actor own = Actor.operator(Desk.TENANT, Desk.OPERATOR);
    private final List<Actor> others = List.of(
            Actor.operator(Desk.TENANT, Samples.RIVAL),
            Actor.of(Desk.TENANT),
            Actor.operator(Samples.FOREIGN_TENANT, Desk.OPERATOR),
            Actor.operator(Desk.TENANT, ""));
    private UUID booking = UUID.randomUUID();
    private UUID held = UUID.randomUUID();
    private String owner = "";

    DeskWallsIT(Market market) {
        this.database = market.database();
        this.desk = new Desk(market, 180);
        this.traveller = market.traveller();
        this.wall = new Wall(database);
    }

    @BeforeAll
    void book() {
        booking = desk.isBusy();
        held = traveller.held(desk.trip());
        owner = database.rows("select traveller_id from booking where booking_id = ?", booking)
                .get(0)
                .text("traveller_id");
    }

    private static String count(String table, UUID id) {
        return "select count(*) from " + table + " where booking_id = '" + id + "'";
    }

    private String item(String set) {
        return "update booking_item set " + set + " where booking_id = '" + booking + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking_guest", "desk_note", "check_in"})
    void is_seen_by_its_operator_and_by_no_other(String table) {
        assertThat(wall.read(own, count(table, booking))).containsExactly("1");
        for (Actor other : others) {
            assertThat(wall.read(other, count(table, booking)))
                    .as(other.toString())
                    .containsExactly("0");
        }
    }

    @Test
    void guests_and_their_key_are_hidden_until_they_have_paid() {
        assertThat(wall.read(own, count("booking_guest", held))).containsExactly("0");
        String key = "select count(*) from traveller_key where traveller_id = '" + owner + "'";
        assertThat(wall.read(own, key)).containsExactly("1");
        for (Actor other : others) {
            assertThat(wall.read(other, key)).as(other.toString()).containsExactly("0");
        }
        assertThat(wall.write(own, "update booking_guest set guests = 'x'")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk_note", "check_in"})
    void is_written_by_its_operator_for_its_own_items_alone(String table) {
        String row = wall.firstRow(table, "booking_id = '" + booking + "'");
        String more =
                row.replaceFirst("\"(note|check_in)_id\":\"[0-9a-f-]*\"", "\"$1_id\":\"" + UUID.randomUUID() + "\"");

        assertThat(wall.write(own, Wall.copyOf(table, more))).isIn("1", "23505");
        for (Actor other : others) {
            assertThat(wall.write(other, Wall.copyOf(table, more)))
                    .as(other.toString())
                    .isEqualTo(Wall.REFUSED);
        }
        for (Actor other : others.subList(0, 1)) {
            String asOther = more.replace(Desk.OPERATOR, other.operator());
            assertThat(wall.write(other, Wall.copyOf(table, asOther))).isEqualTo(Wall.REFUSED);
        }
        assertThat(wall.write(own, "delete from " + table)).isEqualTo(Wall.REFUSED);
    }

    @Test
    void an_item_is_used_and_nobody_came_and_nothing_else_of_it_changes() {
        database.change("update booking_item set status = 'CONFIRMED' where booking_id = ?", booking);
        assertThat(wall.write(own, item("status = 'REDEEMED', no_show_at = null")))
                .isEqualTo("1");
        assertThat(wall.write(own, item("no_show_at = now()"))).isEqualTo("1");
        for (String set : List.of(
                "status = 'CANCELLED'",
                "status = 'REDEEMED', no_show_at = now()",
                "price_minor = 1",
                "reference = 'PPR-XXXXXXXX'",
                "booked_at = now()",
                "withdrawal = 'WEATHER', withdrawn_at = now()")) {
            assertThat(wall.write(own, item(set))).as(set).isEqualTo(Wall.REFUSED);
        }
        for (Actor other : others) {
            assertThat(wall.write(other, item("no_show_at = now()")))
                    .as(other.toString())
                    .isEqualTo("0");
        }
        database.change("update booking_item set status = 'REDEEMED' where booking_id = ?", booking);
        assertThat(wall.write(own, item("status = 'CONFIRMED'"))).isEqualTo(Wall.REFUSED);
    }

    @Test
    void a_change_is_asked_for_and_confirmed_by_the_operator_of_a_confirmed_item() {
        String ask = "insert into item_change (change_id, tenant_id, booking_id, item, reason, wanted, state, asked_at,"
                + " asked_by, changed_at) values (gen_random_uuid(), '%s', '%s', 1, 'WEATHER', '{}', '%s', now(), 'me',"
                + " now())";
        UUID changed = desk.confirmed();
        String change = "update item_change set state = '%s' where booking_id = '" + changed + "'";
        Map<String, Object> later = Map.of("date", desk.day.plusDays(1).toString(), "reason", "GUEST_ASKED");
        assertThat(desk.operator.post(desk.item(changed) + "/changes", later).statusCode())
                .isEqualTo(202);
        Await.until(
                Traveller.SOON,
                () -> database.number("select count(*) from item_change where state = 'ASKED'"),
                asked -> asked == 0);

        assertThat(wall.write(own, ask.formatted(Desk.TENANT, held, "ASKED"))).isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, ask.formatted(Desk.TENANT, changed, "CONFIRMED")))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, ask.formatted(Desk.TENANT, changed, "ASKED")))
                .isEqualTo("1");
        database.change(change.formatted("REFUSED"));
        assertThat(wall.write(own, change.formatted("CONFIRMED"))).isEqualTo("0");
        database.change(change.formatted("QUOTED"));
        assertThat(wall.write(own, change.formatted("MADE"))).isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, change.formatted("CONFIRMED"))).isEqualTo("1");
        assertThat(wall.read(own, count("item_change", changed))).containsExactly("1");
        for (Actor other : others) {
            assertThat(wall.write(other, ask.formatted(Desk.TENANT, changed, "ASKED")))
                    .as(other.toString())
                    .isEqualTo(Wall.REFUSED);
            assertThat(wall.write(other, change.formatted("CONFIRMED")))
                    .as(other.toString())
                    .isEqualTo("0");
            assertThat(wall.read(other, count("item_change", changed)))
                    .as(other.toString())
                    .containsExactly("0");
        }
    }

    @Test
    void a_cancellation_is_asked_for_by_the_operator_of_a_confirmed_item() {
        String ask = "insert into item_cancellation (tenant_id, booking_id, item, reason, asked_at, asked_by)"
                + " values ('%s', '%s', 1, 'WEATHER', now(), 'me')";

        assertThat(wall.write(own, ask.formatted(Desk.TENANT, held))).isEqualTo(Wall.REFUSED);
        database.change("update booking_item set status = 'CONFIRMED' where booking_id = ?", held);
        assertThat(wall.write(own, ask.formatted(Desk.TENANT, held))).isEqualTo("1");
        for (Actor other : others) {
            assertThat(wall.write(other, ask.formatted(Desk.TENANT, held)))
                    .as(other.toString())
                    .isEqualTo(Wall.REFUSED);
        }
        database.change("update booking_item set status = 'ON_HOLD' where booking_id = ?", held);
    }
}
