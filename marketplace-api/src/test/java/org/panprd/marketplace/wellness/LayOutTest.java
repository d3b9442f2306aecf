package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.wellness.Laid.Obstacle;

class LayOutTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime THREE = LocalTime.of(15, 0);

    /** A question: a course, what suits, and what is free. */
    private record Asked(Course course, SessionWish wish, Set<Session> busy) {
        Laid laid() {
            return LayOut.of(course, wish, session -> !busy.contains(session));
        }
    }

    /** Where everything is free. */
    private static Laid freely(Course course, SessionWish wish) {
        return LayOut.of(course, wish, any -> true);
    }

    private static Course fortnight(int count, int perWeek, int restDays) {
        return course(count, perWeek, restDays, 14);
    }

    private static Course course(int count, int perWeek, int restDays, int days) {
        Sessions terms = new Sessions(count, perWeek, 60, restDays, List.of(NINE, ELEVEN, THREE), 2, 2, 24);
        return new Course(terms, MONDAY.atStartOfDay(), MONDAY.plusDays(days - 1L));
    }

    private static SessionWish wish(@Nullable LocalDate firstDay, @Nullable LocalTime preferred, LocalDate... notDays) {
        return new SessionWish(firstDay, preferred, Set.of(notDays), Set.of(), List.of());
    }

    private static List<Long> days(Laid laid) {
        return laid.sessions().stream()
                .map(session -> ChronoUnit.DAYS.between(MONDAY, session.date()))
                .toList();
    }

    @Test
    void spreads_over_all_the_days() {
        Laid laid = freely(fortnight(6, 3, 1), SessionWish.NONE);

        assertThat(days(laid)).containsExactly(0L, 3L, 5L, 8L, 10L, 13L);
        assertThat(laid.sessions()).extracting(Session::time).containsOnly(NINE);
    }

    @Test
    void comes_near_the_preferred_time() {
        Predicate<Session> free = session -> !session.equals(new Session(MONDAY.plusDays(3), THREE));

        Laid laid = LayOut.of(fortnight(6, 3, 1), wish(null, THREE), free);

        assertThat(laid.sessions()).extracting(Session::time).containsExactly(THREE, THREE, THREE, THREE, THREE, THREE);
        assertThat(laid.sessions()).extracting(Session::date).doesNotContain(MONDAY.plusDays(3));
    }

    /** An hour and a half beside the preferred time is better than half an hour and another day. */
    @Test
    void keeps_the_even_day_for_a_time_that_is_near_enough() {
        Predicate<Session> free = session -> !session.equals(new Session(MONDAY.plusDays(3), NINE));

        Laid laid = LayOut.of(fortnight(6, 3, 1), wish(null, LocalTime.of(9, 30)), free);

        assertThat(laid.sessions().get(1)).isEqualTo(new Session(MONDAY.plusDays(3), ELEVEN));
    }

    @Test
    void begins_on_the_first_day_that_is_fixed() {
        Laid laid = freely(fortnight(3, 3, 1), wish(MONDAY.plusDays(4), null));

        assertThat(days(laid)).containsExactly(4L, 9L, 13L);
    }

    @Test
    void gives_nobody_the_first_day_s_morning_who_comes_at_noon() {
        Course course = fortnight(1, 1, 0).notBefore(MONDAY.atTime(12, 0));

        assertThat(freely(course, SessionWish.NONE).sessions()).containsExactly(new Session(MONDAY, THREE));
    }

    @Test
    void says_that_what_suits_is_too_little() {
        Laid laid = freely(fortnight(6, 3, 1), wish(MONDAY.plusDays(4), null));

        assertThat(laid.obstacle()).isEqualTo(Obstacle.TOO_TIGHT);
        assertThat(laid.sessions()).isEmpty();
    }

    @Test
    void says_that_too_little_is_free() {
        Laid laid = LayOut.of(
                fortnight(6, 3, 1), SessionWish.NONE, session -> session.date().isBefore(MONDAY.plusDays(7)));

        assertThat(laid.obstacle()).isEqualTo(Obstacle.NOT_FREE);
    }

    /** The earliest day is never the wrong one to hold on to, but here the even one would be. */
    @Test
    void finds_the_only_plan() {
        Set<Long> open = Set.of(0L, 2L, 4L, 7L, 9L, 11L);

        Laid laid = LayOut.of(
                fortnight(6, 3, 1),
                SessionWish.NONE,
                session -> open.contains(ChronoUnit.DAYS.between(MONDAY, session.date())));

        assertThat(days(laid)).containsExactly(0L, 2L, 4L, 7L, 9L, 11L);
    }

    @Property
    void keeps_every_rule(@ForAll("questions") Asked asked) {
        Laid laid = asked.laid();

        if (laid.isPossible()) {
            Sessions terms = asked.course().terms();
            List<Long> days = days(laid);
            assertThat(days).hasSize(terms.count()).isSorted();
            for (int i = 0; i < days.size(); i++) {
                long day = days.get(i);
                long week =
                        days.stream().filter(one -> one >= day && one < day + 7).count();
                assertThat(week).isLessThanOrEqualTo(terms.perWeek());
                if (i > 0) {
                    assertThat(day - days.get(i - 1) - 1).isGreaterThanOrEqualTo(terms.restDays());
                }
            }
            assertThat(laid.sessions()).noneMatch(asked.busy()::contains).allMatch(asked.wish()::suits);
            assertThat(laid.sessions()).allMatch(asked.course()::isAt);
            assertThat(asked.wish().firstDay() == null
                            || laid.sessions().get(0).date().equals(asked.wish().firstDay()))
                    .isTrue();
        }
    }

    @Property
    void is_the_same_whenever_it_is_asked(@ForAll("questions") Asked asked) {
        assertThat(asked.laid()).isEqualTo(asked.laid());
    }

    @Property
    void is_never_made_impossible_by_a_freer_calendar(@ForAll("questions") Asked asked, @ForAll Random random) {
        Set<Session> fewer =
                asked.busy().stream().filter(any -> random.nextBoolean()).collect(Collectors.toSet());

        if (asked.laid().isPossible()) {
            assertThat(new Asked(asked.course(), asked.wish(), fewer).laid().isPossible())
                    .isTrue();
        }
    }

    /** Every set of days is tried: where there is a plan at all, one is found. */
    @Property
    void finds_a_plan_where_there_is_one(@ForAll("questions") Asked asked) {
        assertThat(asked.laid().isPossible()).isEqualTo(exists(asked, List.of(), MONDAY));
    }

    private static boolean exists(Asked asked, List<LocalDate> days, LocalDate from) {
        Course course = asked.course();
        if (days.size() == course.terms().count()) {
            return asked.wish().firstDay() == null
                    || days.get(0).equals(asked.wish().firstDay());
        }
        return from.datesUntil(course.lastDay().plusDays(1))
                .filter(day -> course.terms().times().stream()
                        .map(time -> new Session(day, time))
                        .anyMatch(session -> course.isAt(session)
                                && asked.wish().suits(session)
                                && !asked.busy().contains(session)))
                .anyMatch(day -> {
                    List<LocalDate> more = new ArrayList<>(days);
                    more.add(day);
                    return course.areApart(more) && exists(asked, more, day.plusDays(1));
                });
    }

    @Provide
    Arbitrary<Asked> questions() {
        Arbitrary<Course> courses = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(5, 16))
                .as(LayOutTest::course);
        Arbitrary<Session> sessions = Combinators.combine(
                        Arbitraries.integers().between(0, 15), Arbitraries.of(NINE, ELEVEN, THREE))
                .as((day, time) -> new Session(MONDAY.plusDays(day), time));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 15).map(MONDAY::plusDays);
        Arbitrary<SessionWish> wishes = Combinators.combine(
                        days.injectNull(0.7),
                        Arbitraries.of(NINE, ELEVEN, THREE).injectNull(0.5),
                        days.set().ofMaxSize(4),
                        Arbitraries.of(NINE, ELEVEN, THREE).set().ofMaxSize(1))
                .as((first, preferred, notDays, notTimes) ->
                        new SessionWish(first, preferred, notDays, notTimes, List.of()));
        return Combinators.combine(courses, wishes, sessions.set().ofMaxSize(30))
                .as(Asked::new);
    }
}
