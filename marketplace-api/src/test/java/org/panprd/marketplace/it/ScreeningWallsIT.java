package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.it.Wellness.OPERATOR;
import static org.panprd.marketplace.it.Wellness.TENANT;
import static org.panprd.marketplace.it.Wellness.answered;
import static org.panprd.marketplace.it.Wellness.guest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.it.Database.Actor;

/** Who sees, past all of our code, what guests say of their health. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningWallsIT {
    private static final Actor DOCTOR = Actor.operator(TENANT, OPERATOR + "/doctors");

    private final Market market;
    private final Wall wall;
    private final Traveller traveller;
    private UUID booking = new UUID(0, 0);
    private UUID report = new UUID(0, 0);

    ScreeningWallsIT(Market market) {
        this.market = market;
        this.wall = new Wall(market.database());
        this.traveller = market.traveller().agreeing("health");
    }

    @BeforeAll
    void book() {
        report = traveller.made("/me/examination-reports", Samples.report());
        Map<String, Object> guest = guest(0, 70, Wellness.SEIZURE);
        guest.put("reports", List.of(report));
        booking = traveller.pending(Wellness.wish(market, 1).screened(answered(guest)));
    }

    private String ours(String table) {
        return "select count(*) from " + table + " where traveller_id = '" + traveller.subject() + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening", "screening_answer", "screening_report"})
    void its_traveller_and_its_doctor(String table) {
        assertThat(wall.read(Actor.person(traveller.subject()), ours(table))).containsExactly("1");
        assertThat(wall.read(DOCTOR, ours(table))).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening", "screening_answer", "screening_report", "examination_report", "traveller_key"})
    void and_nobody_else(String table) {
        for (Actor actor : List.of(
                Actor.of(""),
                Actor.of(TENANT),
                Actor.operator(TENANT, OPERATOR),
                Actor.operator(TENANT, "qiongya-travel/doctors"),
                Actor.operator("macau", OPERATOR + "/doctors"),
                Actor.operator("market", OPERATOR + "/doctors"),
                Actor.operator(TENANT, "/doctors"),
                Actor.person("somebody-else"),
                Actor.person(""))) {
            assertThat(wall.read(actor, ours(table))).as(actor.toString()).containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening_answer", "screening_report"})
    void not_even_the_platform(String table) {
        assertThat(wall.read("platform", "select count(*) from " + table)).containsExactly("0");
        assertThat(wall.write("platform", "delete from " + table)).isEqualTo("0");
        assertThat(wall.read("platform", ours("screening"))).containsExactly("1");
    }

    @Test
    void a_doctor_reads_what_belongs_to_it_and_nothing_besides() {
        Traveller other = market.traveller().agreeing("health");
        other.made("/me/examination-reports", Samples.report());
        other.held(Wellness.stay(market, Wellness.SEIZURE));

        assertThat(wall.read(DOCTOR, "select traveller_id from traveller_key"))
                .contains(traveller.subject())
                .doesNotContain(other.subject());
        assertThat(wall.read(DOCTOR, "select report_id::text from examination_report"))
                .contains(report.toString());
        assertThat(wall.read(
                        DOCTOR,
                        "select count(*) from examination_report where traveller_id = '" + other.subject() + "'"))
                .containsExactly("0");
        for (String table : List.of("booking", "booking_item", "booking_party", "companion", "payment", "consent")) {
            assertThat(wall.read(DOCTOR, "select count(*) from " + table))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void a_doctor_answers_and_changes_nothing_else() {
        String where = " where booking_id = '" + booking + "'";

        assertThat(wall.write(DOCTOR, "update screening set state = 'APPROVED'" + where))
                .isEqualTo("1");
        for (String state : List.of("CLEAR", "OPEN", "LATE", "CLOSED")) {
            assertThat(wall.write(DOCTOR, "update screening set state = '" + state + "'" + where))
                    .as(state)
                    .isEqualTo(Wall.REFUSED);
        }
        assertThat(wall.write(DOCTOR, "update screening_answer set answers = ''"))
                .isEqualTo(Wall.REFUSED);
        for (String table : List.of("screening", "screening_answer", "screening_report", "traveller_key")) {
            assertThat(wall.write(DOCTOR, "delete from " + table)).as(table).isEqualTo("0");
        }
        for (Actor staff : List.of(Actor.of(TENANT), Actor.operator(TENANT, OPERATOR))) {
            assertThat(wall.write(staff, "update screening set state = 'APPROVED'" + where))
                    .isEqualTo("0");
        }
    }
}
