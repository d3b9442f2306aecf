package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.it.Database.Actor;

/** A person keeps filters of an operator's bookings under names of their own. */
@OnTheMarket
class SavedViewsIT {
    private static final String VIEWS = Desk.path() + "/booking-views/";
    private static final int MOST = 20;

    private final Market market;
    private final Database database;
    private final Traveller operator;

    SavedViewsIT(Market market) {
        this.market = market;
        database = market.database();
        operator = Traveller.at(market, Desk.TENANT, "/operators/" + Desk.OPERATOR);
    }

    private static Map<String, Object> view(String name, Map<String, String> filter) {
        return Map.of("name", name, "filter", filter);
    }

    private UUID keeps(String name) {
        UUID id = UUID.randomUUID();
        Response answer = operator.put(VIEWS + id, view(name, Map.of("status", "CONFIRMED", "sort", "BOOKED")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return id;
    }

    private List<String> names() {
        return operator.request().get(VIEWS).jsonPath().getList("items.name", String.class);
    }

    private static Actor desk() {
        return Actor.operator(Desk.TENANT, Desk.OPERATOR);
    }

    @Test
    void are_kept_changed_and_removed_however_often_it_is_asked() {
        UUID first = keeps(" 待处理 ");
        keeps("Booked last");
        Map<String, Object> changed = view("Closed ports", Map.of("flag", "AFFECTED"));

        operator.put(VIEWS + first, changed);
        operator.put(VIEWS + first, changed);

        assertThat(names()).containsExactly("Closed ports", "Booked last");
        Map<String, String> filter =
                operator.request().get(VIEWS).jsonPath().getMap("items[0].filter", String.class, String.class);
        assertThat(filter).containsExactly(Map.entry("flag", "AFFECTED"));
        for (int i = 0; i < 2; i++) {
            assertThat(operator.request().delete(VIEWS + first).statusCode()).isEqualTo(204);
            assertThat(names()).containsExactly("Booked last");
        }
    }

    @Test
    void are_their_persons_alone() {
        UUID id = keeps("Mine");
        Traveller colleague = Traveller.at(market, Desk.TENANT, "/operators/" + Desk.OPERATOR);
        Traveller rival = Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL);

        assertThat(colleague.request().get(VIEWS).jsonPath().getList("items")).isEmpty();
        colleague.request().delete(VIEWS + id);
        Problem.of(rival.request().get(VIEWS)).is(404, "not-found");
        assertThat(names()).containsExactly("Mine");
    }

    @Test
    void are_behind_a_wall() {
        UUID id = keeps("Wall");
        Wall wall = new Wall(database);
        String count = "select count(*) from saved_view where view_id = '" + id + "'";
        String remove = "delete from saved_view where view_id = '" + id + "'";

        assertThat(wall.read(desk(), count)).containsExactly("1");
        assertThat(wall.read(Actor.person(operator.subject()), count)).containsExactly("1");
        for (Actor other : List.of(
                Actor.operator(Desk.TENANT, Samples.RIVAL),
                Actor.of(Desk.TENANT),
                Actor.operator(Samples.FOREIGN_TENANT, Desk.OPERATOR),
                Actor.person("somebody"))) {
            assertThat(wall.read(other, count)).as(other.toString()).containsExactly("0");
            assertThat(wall.write(other, remove)).as(other.toString()).isEqualTo("0");
            String row = wall.firstRow("saved_view", "view_id = '" + id + "'");
            assertThat(wall.write(other, Wall.copyOf("saved_view", row))).isEqualTo(Wall.REFUSED);
        }
    }

    @Test
    void are_twenty_at_the_most() {
        UUID last = UUID.randomUUID();
        for (int i = 0; i < MOST; i++) {
            last = keeps("View " + i);
        }

        Map<String, Object> view = view("One more", Map.of());
        Problem.of(operator.put(VIEWS + UUID.randomUUID(), view)).is(409, "too-many-views");
        assertThat(operator.put(VIEWS + last, view).statusCode()).isEqualTo(200);
        assertThat(names()).hasSize(MOST).endsWith("One more");
    }

    @ParameterizedTest
    @CsvSource({"'', status, CONFIRMED, name", "A, status, LOST, status", "A, from, soon, from", "A, sort, price, sort"
    })
    void are_not_kept_for_what_could_not_be_asked(String name, String field, String value, String fault) {
        Problem.of(operator.put(VIEWS + UUID.randomUUID(), view(name, Map.of(field, value))))
                .is(422, "invalid-request")
                .names(fault);
        assertThat(names()).isEmpty();
    }

    @Test
    void are_not_kept_without_a_filter() {
        Map<String, Object> view = new HashMap<>();
        view.put("name", "A");

        Problem.of(operator.put(VIEWS + UUID.randomUUID(), view))
                .is(422, "invalid-request")
                .names("filter");
    }

    @Test
    void are_shown_to_their_person_and_erased_with_them() throws SQLException {
        Traveller person = market.traveller();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into saved_view values ('macau', 'haojiang-attractions', '"
                    + person.subject() + "', gen_random_uuid(), 'Erased', '{}', now())");
        }
        assertThat(person.request().get("/me/data").jsonPath().getList("views.title", String.class))
                .containsExactly("Erased");

        assertThat(person.request().delete("/me").statusCode()).isEqualTo(204);

        assertThat(database.number("select count(*) from saved_view where subject = ?", person.subject()))
                .isZero();
    }
}
