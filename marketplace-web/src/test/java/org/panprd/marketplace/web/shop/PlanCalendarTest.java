package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.BookedSessions;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.shop.PlanCalendar.Cell;

/** From a Thursday to the Wednesday after next. */
class PlanCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 3);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 16);
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");

    @Test
    void has_whole_weeks_with_blanks_around_the_programme() {
        PlanCalendar plan = PlanCalendar.of(FIRST, LAST, List.of(new SessionTime(FIRST, "09:30")));

        assertThat(plan.weeks()).hasSize(3).allMatch(week -> week.size() == 7);
        assertThat(plan.weeks().get(0))
                .extracting(Cell::blank)
                .containsExactly(true, true, true, false, false, false, false);
        assertThat(plan.weeks().get(2))
                .extracting(Cell::blank)
                .containsExactly(false, false, false, true, true, true, true);
        assertThat(plan.weeks().get(0).get(3)).isEqualTo(new Cell(FIRST, false, "09:30", null));
        assertThat(plan.isMovable()).isFalse();
        assertThat(plan.noticeHours()).isZero();
    }

    @Test
    void leads_to_where_a_session_is_moved_as_long_as_it_can_be() {
        PlanCalendar plan = PlanCalendar.of(
                new BookedSessions(
                        60,
                        48,
                        FIRST,
                        LAST,
                        List.of(
                                new BookedSessions.One(2, LocalDate.of(2026, 12, 7), "09:30", NOW, null),
                                new BookedSessions.One(
                                        1, LocalDate.of(2026, 12, 8), "14:30", NOW.plusSeconds(1), "The weather"))),
                "/moves/b/1/",
                NOW);

        assertThat(plan.weeks().get(1).get(0).moveUrl()).isNull();
        assertThat(plan.weeks().get(1).get(1).moveUrl()).isEqualTo("/moves/b/1/1");
        assertThat(plan.isMovable()).isTrue();
        assertThat(plan.noticeHours()).isEqualTo(48);
        assertThat(plan.notes())
                .containsExactly(new PlanCalendar.Note(LocalDate.of(2026, 12, 8), "14:30", "The weather"));
    }

    @Test
    void says_nothing_of_moving_what_is_not_paid_for() {
        PlanCalendar plan = PlanCalendar.of(
                new BookedSessions(60, 48, FIRST, LAST, List.of(new BookedSessions.One(1, FIRST, "09:30", null, null))),
                "/moves/b/1/",
                NOW);

        assertThat(plan.noticeHours()).isZero();
        assertThat(plan.isMovable()).isFalse();
    }
}
