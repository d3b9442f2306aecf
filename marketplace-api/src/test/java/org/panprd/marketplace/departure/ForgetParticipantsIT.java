package org.panprd.marketplace.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.PlainParticipants;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.Sql;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class ForgetParticipantsIT {
    private static final Instant NOW = Instant.parse("2027-03-31T12:00:00Z");
    private static final LocalDate KEPT_SINCE = LocalDate.of(2027, 3, 1);

    @Test
    void takes_away_who_travelled_long_ago_or_does_not_and_keeps_that_there_was_a_list() {
        try (OwnDatabase database = OwnDatabase.start("forget-participants")) {
            var transactions = database.transactions();
            Sql sql = transactions.sql();
            ForgetParticipants forget = new ForgetParticipants();
            forget.lists = new NameLists();
            forget.lists.sql = sql;
            forget.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            forget.participants = PlainParticipants.of(sql, forget.clock);
            forget.keptDays = 30;
            UUID kept = UUID.randomUUID();
            UUID cancelled = UUID.randomUUID();
            UUID unpaid = UUID.randomUUID();
            UUID forgotten = UUID.randomUUID();
            UUID later = UUID.randomUUID();
            UUID earlier = UUID.randomUUID();
            database.administrator().connected(() -> database.administrator().inTransaction("platform", () -> {
                Sql past = database.administrator().sql();
                booked(past, kept, "CONFIRMED", KEPT_SINCE);
                booked(past, UUID.randomUUID(), "CONFIRMED", KEPT_SINCE.minusDays(1));
                booked(past, cancelled, "CANCELLED", KEPT_SINCE.plusDays(9));
                booked(past, unpaid, "EXPIRED", KEPT_SINCE.plusDays(60));
                booked(past, forgotten, "EXPIRED", KEPT_SINCE.plusDays(60));
                past.update(
                        "update booking_participant set booked_at = ? where booking_id = ?",
                        NOW.minus(Duration.ofDays(8)),
                        forgotten);
                booked(past, later, "CONFIRMED", KEPT_SINCE.minusDays(1));
                moved(past, later, KEPT_SINCE.plusDays(90));
                booked(past, earlier, "CONFIRMED", KEPT_SINCE.plusDays(90));
                moved(past, earlier, KEPT_SINCE.minusDays(1));
                return List.of();
            }));

            transactions.connected(() -> {
                assertThat(transactions.inTransaction("platform", forget::run)).isEqualTo(2 + 4);
                assertThat(transactions.inTransaction("platform", () -> rows(sql, "booking_participant")))
                        .containsExactlyInAnyOrder(kept.toString(), unpaid.toString(), later.toString());
                // Who cancelled later stays on a list that went to an authority.
                assertThat(transactions.inTransaction("platform", () -> rows(sql, "name_list_entry")))
                        .containsExactlyInAnyOrder(
                                kept.toString(),
                                cancelled.toString(),
                                unpaid.toString(),
                                forgotten.toString(),
                                earlier.toString());
                assertThat(transactions.inTransaction(
                                "platform", () -> sql.query("select count(*) from name_list", row -> row.getInt(1))))
                        .containsExactly(7);
                assertThat(transactions.inTransaction("platform", forget::run)).isZero();
            });
        }
    }

    private static List<String> rows(Sql sql, String table) {
        return sql.query("select booking_id from " + table, row -> row.getString(1));
    }

    /** To another day, after it was booked; the list was for the day before. */
    private static void moved(Sql sql, UUID booking, LocalDate lastDay) {
        sql.update(
                "update booking_item set start_date = ?, end_date = ? where booking_id = ?", lastDay, lastDay, booking);
    }

    /** On a tour that ended on that day, and listed for it. */
    private static void booked(Sql sql, UUID booking, String status, LocalDate lastDay) {
        sql.update("""
                insert into booking (booking_id, reference, traveller_id, status, language, created_at, updated_at,
                    start_date, end_date, version)
                values (?, ?, 'somebody', ?, 'en', now(), now(), ?, ?, 1)
                """, booking, booking.toString(), status, lastDay, lastDay);
        sql.update("""
                insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code, option_code,
                    start_date, end_date, starts_at, persons, currency, price_minor, status, content)
                values ('yunnan', ?, 1, 'travel', 'tour', 'group', ?, ?, now(), 1, 'CNY', 1, ?, '{}')
                """, booking, lastDay, lastDay, status);
        sql.update("""
                insert into booking_participant (tenant_id, booking_id, item, participant, traveller_id, booked_at,
                    end_date, complete, person)
                values ('yunnan', ?, 1, 1, 'somebody', '2027-03-31T00:00:00Z', ?, true, 'sealed')
                """, booking, lastDay);
        sql.update("""
                insert into name_list (tenant_id, name_list_id, operator_code, listing_code, option_code, start_date,
                    version, submitted_at, submitted_by, has_leader, content, changes, content_hash)
                values ('yunnan', ?, 'travel', 'tour', ?, ?, 1, now(), 'staff', false, '{}', '[]', repeat('0', 64))
                """, booking, booking.toString(), lastDay);
        sql.update("""
                insert into name_list_entry (tenant_id, name_list_id, position, booking_id, item, participant,
                    traveller_id, end_date, person)
                values ('yunnan', ?, 1, ?, 1, 1, 'somebody', ?, 'sealed')
                """, booking, booking, lastDay);
    }
}
