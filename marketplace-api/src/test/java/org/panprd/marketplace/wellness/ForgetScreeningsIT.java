package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.Sql;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class ForgetScreeningsIT {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static int add(Sql sql, UUID id, LocalDate keptUntil) {
        sql.update(
                "insert into screening (tenant_id, screening_id, booking_id, item, participant, operator_code, traveller_id,"
                        + " state, approval_hours, kept_until, created_at)"
                        + " values ('hainan', ?, ?, 1, 0, 'inn', 'somebody', 'CLEAR', 24, ?, ?)",
                id,
                UUID.randomUUID(),
                keptUntil,
                NOW);
        return sql.update(
                "insert into screening_answer (tenant_id, screening_id, operator_code, traveller_id, answers)"
                        + " values ('hainan', ?, 'inn', 'somebody', 'sealed')",
                id);
    }

    private static List<UUID> answers(Sql sql) {
        return sql.query("select screening_id from screening_answer", row -> row.getObject(1, UUID.class));
    }

    /** The platform does not see the answers, and takes them away all the same. */
    @Test
    void takes_away_what_is_over_with_its_answers_and_nothing_that_is_not() {
        try (OwnDatabase database = OwnDatabase.start("forget-screenings")) {
            var owner = database.administrator();
            var transactions = database.transactions();
            Screenings screenings = new Screenings();
            screenings.sql = transactions.sql();
            ForgetScreenings forget = new ForgetScreenings();
            forget.screenings = screenings;
            forget.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            UUID over = UUID.randomUUID();
            UUID kept = UUID.randomUUID();
            owner.connected(() -> owner.inTransaction(
                    "platform", () -> add(owner.sql(), over, TODAY.minusDays(1)) + add(owner.sql(), kept, TODAY)));

            transactions.connected(() -> {
                assertThat(transactions.inTransaction("platform", () -> answers(transactions.sql())))
                        .isEmpty();
                assertThat(transactions.inTransaction("platform", forget::run)).isEqualTo(1);
            });

            owner.connected(() -> assertThat(owner.inTransaction("platform", () -> answers(owner.sql())))
                    .containsExactly(kept));
        }
    }
}
