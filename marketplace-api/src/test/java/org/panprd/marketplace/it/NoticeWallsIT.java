package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.it.Database.Actor;

/** Who sees and writes, over a plain connection and past all of our code, what an operator is told. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeWallsIT {
    private static final List<String> BY_JOBS =
            List.of("operator_notice", "low_stock", "webhook_delivery", "webhook_attempt");

    private final Told told;
    private final Wall wall;
    private final Actor own = Actor.operator(Told.TENANT, Told.OPERATOR);
    private final List<Actor> others = List.of(
            Actor.operator(Told.TENANT, Samples.RIVAL),
            Actor.of(Told.TENANT),
            Actor.operator(Samples.FOREIGN_TENANT, Told.OPERATOR),
            Actor.operator(Told.TENANT, ""),
            Actor.operator(Told.TENANT, Told.OPERATOR + "/doctors"),
            Actor.of("market"),
            Actor.person("somebody"));

    NoticeWallsIT(Market market) {
        told = new Told(market);
        wall = new Wall(market.database());
    }

    @BeforeAll
    void fill() {
        told.fillsEveryTable();
    }

    @AfterAll
    void empty() {
        told.hasNoWebhook();
    }

    static Stream<String> ownTables() {
        return Told.tables().stream()
                .filter(table -> !List.of("low_stock", "bureau_message").contains(table));
    }

    @ParameterizedTest
    @MethodSource("ownTables")
    void is_seen_by_its_operator_and_by_no_other(String table) {
        String count = "select (count(*) > 0)::text from " + table + " where operator_code = '" + Told.OPERATOR + "'";
        assertThat(wall.read(own, count)).containsExactly("true");
        for (Actor other : others) {
            assertThat(wall.read(other, count)).as(other.toString()).containsExactly("false");
        }
    }

    @Test
    void what_was_written_by_jobs_is_changed_by_nobody() {
        for (String table : BY_JOBS) {
            String row = wall.firstRow(table, "tenant_id = '" + Told.TENANT + "'");
            assertThat(wall.write(own, Wall.copyOf(table, row))).as(table).isEqualTo(Wall.REFUSED);
            assertThat(wall.write(own, "delete from " + table)).as(table).isIn("0", Wall.REFUSED);
        }
        assertThat(wall.write(own, "update operator_notice set kind = kind")).isEqualTo("0");
        assertThat(wall.write(own, "update webhook_attempt set status = 200, fault = null"))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, "update webhook_delivery set delivered_at = now(), due_at = null"))
                .isEqualTo(Wall.REFUSED);
    }

    @Test
    void no_operator_writes_in_the_name_of_another() {
        Actor rival = Actor.operator(Told.TENANT, Samples.RIVAL);
        for (String table : List.of("webhook", "notice_reader", "notice_setting")) {
            String row = wall.firstRow(table, "operator_code = '" + Told.OPERATOR + "'");
            assertThat(wall.write(rival, Wall.copyOf(table, row))).as(table).isEqualTo(Wall.REFUSED);
            assertThat(wall.write(rival, "delete from " + table)).as(table).isIn("0", Wall.REFUSED);
        }
    }

    @Test
    void a_message_is_read_by_whom_it_is_for_and_written_by_the_bureau() {
        String count = "select (count(*) > 0)::text from bureau_message where subject = 'Everything'";
        assertThat(wall.read(own, count)).containsExactly("true");
        assertThat(wall.read(Actor.of(Told.TENANT), count)).containsExactly("true");
        assertThat(wall.read(Actor.operator(Told.TENANT, Samples.RIVAL), count)).containsExactly("false");
        assertThat(wall.read(Actor.of(Samples.FOREIGN_TENANT), count)).containsExactly("false");
        String row = wall.firstRow("bureau_message", "tenant_id = '" + Told.TENANT + "'");
        assertThat(wall.write(own, Wall.copyOf("bureau_message", row))).isEqualTo(Wall.REFUSED);
    }

    @Test
    void a_bureau_sends_word_of_a_message_and_nothing_else() {
        String send = "insert into outbox (handler, payload, created_at, due_at) values ('%s', '{}', now(), now())";
        assertThat(wall.write(Actor.of(Told.TENANT), send.formatted("operator-notice")))
                .isEqualTo("1");
        assertThat(wall.write(Actor.of(Told.TENANT), send.formatted("notice-mail")))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write(own, send.formatted("operator-notice"))).isEqualTo(Wall.REFUSED);
    }
}
