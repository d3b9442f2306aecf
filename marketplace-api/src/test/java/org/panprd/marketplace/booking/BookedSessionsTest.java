package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.booking.BookedSessions.Booked;
import org.panprd.marketplace.booking.BookedSessions.Move;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Sessions;

/** Three sessions in eight days with a day between, three a week, moved with a day's notice. */
class BookedSessionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant LONG_BEFORE = Instant.parse("2027-02-01T00:00:00Z");

    private final BookedSessions sessions = new BookedSessions(
            new Sessions(3, 3, 60, 1, List.of(NINE, TWO), 2, 2, 24),
            MONDAY.atTime(10, 0),
            MONDAY.plusDays(7),
            Set.of(MONDAY.plusDays(6)),
            Set.of(),
            List.of(booked(0, TWO), booked(2, NINE), booked(4, NINE)));

    private static Booked booked(int day, LocalTime time) {
        return new Booked(new Session(MONDAY.plusDays(day), time), null);
    }

    private static Move to(int day, LocalTime time) {
        return new Move(new Session(MONDAY.plusDays(day), time), null);
    }

    private void refused(int number, Move move, Instant now, ProblemType problem) {
        assertThatThrownBy(() -> sessions.moved(number, move, now, ZONE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void move_one_and_leave_the_others_with_their_numbers() {
        BookedSessions moved = sessions.moved(1, to(6, NINE), LONG_BEFORE, ZONE);

        assertThat(moved.plan()).containsExactly(booked(6, NINE), booked(2, NINE), booked(4, NINE));
        assertThat(moved.terms()).isEqualTo(sessions.terms());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 14:00", "3, 2, 14:00", "3, 8, 09:00", "1, 0, 09:00", "3, 5, 10:00"})
    void stay_apart_within_the_programme_and_at_its_times(int number, int day, LocalTime time) {
        refused(number, to(day, time), LONG_BEFORE, BookingProblem.SESSION_DOES_NOT_FIT);
    }

    @Test
    void are_no_more_in_a_week() {
        var twice = new BookedSessions(
                new Sessions(3, 2, 60, 0, List.of(NINE, TWO), 2, 2, 24),
                MONDAY.atTime(8, 0),
                MONDAY.plusDays(13),
                Set.of(),
                Set.of(),
                List.of(booked(0, NINE), booked(2, NINE), booked(8, NINE)));

        assertThatThrownBy(() -> twice.moved(3, to(6, NINE), LONG_BEFORE, ZONE)).isInstanceOf(Refusal.class);
        assertThat(twice.moved(3, to(7, NINE), LONG_BEFORE, ZONE).plan()).contains(booked(7, NINE));
    }

    @Test
    void are_moved_by_their_operator_only_to_what_suits_the_guest() {
        Move operators = new Move(new Session(MONDAY.plusDays(6), NINE), MoveReason.THERAPIST_ABSENT);

        refused(3, operators, LONG_BEFORE, BookingProblem.SESSION_DOES_NOT_FIT);
        assertThat(sessions.moved(3, to(6, NINE), LONG_BEFORE, ZONE).plan()).contains(booked(6, NINE));
    }

    @Test
    void are_moved_with_notice_of_the_old_time_and_of_the_new() {
        Instant dayBeforeTheSecond = Instant.parse("2027-03-02T01:00:00Z");

        refused(2, to(6, NINE), dayBeforeTheSecond, BookingProblem.CHANGE_TOO_LATE);
        refused(3, to(2, TWO), Instant.parse("2027-03-02T07:00:00Z"), BookingProblem.CHANGE_TOO_LATE);
        assertThat(sessions.moved(2, to(6, NINE), dayBeforeTheSecond.minusSeconds(1), ZONE)
                        .plan())
                .contains(booked(6, NINE));
    }

    @Test
    void have_numbers_from_one() {
        refused(0, to(6, NINE), LONG_BEFORE, CommonProblem.NOT_FOUND);
        refused(4, to(6, NINE), LONG_BEFORE, CommonProblem.NOT_FOUND);
    }

    @Test
    void say_where_one_could_be_instead() {
        List<Session> free = List.of(
                new Session(MONDAY.plusDays(6), TWO),
                new Session(MONDAY.plusDays(4), NINE),
                new Session(MONDAY.plusDays(5), NINE),
                new Session(MONDAY.plusDays(4), TWO),
                new Session(MONDAY.plusDays(3), NINE));

        assertThat(sessions.others(3, free, null, LONG_BEFORE, ZONE))
                .containsExactly(
                        new Session(MONDAY.plusDays(4), TWO),
                        new Session(MONDAY.plusDays(5), NINE),
                        new Session(MONDAY.plusDays(6), TWO));
        assertThat(sessions.others(3, free, MoveReason.WEATHER, LONG_BEFORE, ZONE))
                .containsExactly(new Session(MONDAY.plusDays(4), TWO), new Session(MONDAY.plusDays(5), NINE));
        Instant wednesday = Instant.parse("2027-03-04T00:59:59Z");
        assertThat(sessions.others(3, free, null, wednesday, ZONE)).hasSize(3);
        assertThatThrownBy(() -> sessions.others(3, free, null, wednesday.plusSeconds(1), ZONE))
                .isInstanceOf(Refusal.class);
    }
}
