package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.it.Database.Actor;

/** Who sees, over a plain connection and past all of our code, who travels on a border tour. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameListWallsIT {
    private final Database database;
    private final TourGroup group;
    private final Traveller traveller;
    private final Traveller undecided;
    private final Wall wall;
    private final Actor own = Actor.operator(TourGroup.TENANT, TourGroup.OPERATOR);
    private final Actor rival = Actor.operator(TourGroup.TENANT, "dianxi-travel");
    private final Actor bureau = Actor.of(TourGroup.TENANT);
    private final Actor elsewhere = Actor.operator("macau", TourGroup.OPERATOR);
    private UUID booking = UUID.randomUUID();

    NameListWallsIT(Market market) {
        this.database = market.database();
        this.group = new TourGroup(market);
        this.traveller = group.traveller();
        this.undecided = group.traveller();
        this.wall = new Wall(database);
    }

    @BeforeAll
    void submit() {
        booking = group.booked(traveller, "李明", "LI MING");
        undecided.held(group.trip(group.companion(undecided, TourGroup.person("王芳", "WANG FANG", "FEMALE"))));
        assertThat(group.submits().statusCode()).isEqualTo(201);
    }

    private static String of(String table, Traveller one) {
        return "select count(*) from " + table + " where traveller_id = '" + one.subject() + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking_participant", "name_list_entry", "traveller_key"})
    void are_seen_by_the_operator_they_travel_with_and_by_nobody_else(String table) {
        assertThat(wall.read(own, of(table, traveller))).containsExactly("1");
        for (Actor other : List.of(rival, bureau, elsewhere, Actor.operator(TourGroup.TENANT, ""))) {
            assertThat(wall.read(other, of(table, traveller)))
                    .as(other.toString())
                    .containsExactly("0");
        }
        assertThat(wall.read(
                        new Actor("macau,yunnan", "", TourGroup.OPERATOR),
                        of("name_list", traveller).replaceAll(" where.*", "")))
                .containsExactly("0");
        assertThat(wall.read(Actor.person(traveller.subject()), of(table, traveller)))
                .containsExactly("1");
        assertThat(wall.read(Actor.person(undecided.subject()), of(table, traveller)))
                .containsExactly("0");
        assertThat(wall.read(Actor.person(""), of(table, traveller))).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking_participant", "traveller_key"})
    void are_hidden_from_the_operator_as_long_as_nothing_is_paid(String table) {
        assertThat(wall.read(own, of(table, undecided))).containsExactly("0");
    }

    @Test
    void lists_are_their_operators_alone() {
        String lists = "select count(*) from name_list where start_date = '" + group.day + "'";

        assertThat(wall.read(own, lists)).containsExactly("1");
        for (Actor other : List.of(rival, bureau, elsewhere, Actor.person(traveller.subject()))) {
            assertThat(wall.read(other, lists)).as(other.toString()).containsExactly("0");
        }
    }

    @Test
    void no_operator_opens_itself_the_way_to_a_key_by_listing_somebody() {
        String entry = wall.firstRow("name_list_entry", "booking_id = '" + booking + "'");
        String stranger =
                entry.replace(traveller.subject(), undecided.subject()).replace("\"position\":1", "\"position\":2");

        assertThat(wall.write(own, Wall.copyOf("name_list_entry", stranger))).isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, Wall.copyOf("name_list_entry", entry.replace("\"position\":1", "\"position\":2"))))
                .isEqualTo("1");
        assertThat(wall.write(rival, Wall.copyOf("name_list_entry", entry))).isEqualTo(Wall.REFUSED);
        String participant = wall.firstRow("booking_participant", "booking_id = '" + booking + "'");
        assertThat(wall.write(own, Wall.copyOf("booking_participant", participant)))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, "update booking_participant set person = null"))
                .isEqualTo("0");
    }

    @Test
    void nothing_that_was_submitted_is_changed() {
        for (String change : List.of(
                "update name_list set reason = null",
                "update name_list_entry set position = position + 1",
                "delete from name_list")) {
            assertThat(wall.write(own, change)).as(change).isEqualTo(Wall.REFUSED);
        }
        assertThat(wall.write(own, "update name_list_entry set person = 'x'")).isIn("0", Wall.REFUSED);
        assertThat(wall.write(own, "delete from name_list_entry")).isEqualTo("0");
        assertThat(wall.write(Actor.person(traveller.subject()), "update name_list_entry set person = 'somebody else'"))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write(Actor.person(undecided.subject()), "update name_list_entry set person = null"))
                .isEqualTo("0");
    }
}
