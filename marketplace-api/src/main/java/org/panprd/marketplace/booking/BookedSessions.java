package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.wellness.Course;
import org.panprd.marketplace.wellness.SessionWish;

/**
 * The sessions of an item and by which rules they are moved: those of its booking, whatever becomes of the listing. Each
 * keeps its number; it does not tell which comes first.
 *
 * @param from the moment from which one can be, local; {@code lastDay} the last on which one can be
 * @param notDays that the guest cannot come on, as {@code notTimes}; who moves one keeps to them, the guest may think again
 */
record BookedSessions(
        Sessions terms,
        LocalDateTime from,
        LocalDate lastDay,
        Set<LocalDate> notDays,
        Set<LocalTime> notTimes,
        List<Booked> plan) {

    /** One of them; {@code reason} is the operator's for its time, if the operator has moved it last. */
    record Booked(Session session, @Nullable MoveReason reason) {}

    /** Another time for one of them; the reason is the operator's. */
    record Move(Session to, @Nullable MoveReason reason) {}

    /** What a part brings along; empty without sessions. */
    static Optional<BookedSessions> of(Part part, SessionWish wish) {
        return Course.of(part)
                .map(course -> new BookedSessions(
                        course.terms(),
                        course.from(),
                        course.lastDay(),
                        wish.notDays(),
                        wish.notTimes(),
                        part.sessions().stream()
                                .map(session -> new Booked(session, null))
                                .toList()));
    }

    /** The one of that number, from 1. */
    Session session(int number) {
        if (number < 1 || number > plan.size()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return plan.get(number - 1).session();
    }

    /** The moment from which one stays where it is. */
    Instant movableUntil(Session session, ZoneId zone) {
        return session.at().atZone(zone).toInstant().minusSeconds(terms.moveNoticeHours() * 3600L);
    }

    /** All with one of them at another time; refuses what is too late or breaks the rules. */
    BookedSessions moved(int number, Move move, Instant now, ZoneId zone) {
        checkNotice(session(number), now, zone);
        checkNotice(move.to(), now, zone);
        if (!fits(number, move)) {
            throw new Refusal(BookingProblem.SESSION_DOES_NOT_FIT);
        }
        return new BookedSessions(terms, from, lastDay, notDays, notTimes, with(number, move));
    }

    /** Where one of them could be instead, of what is free, in the order of time; refuses if it is too late for that. */
    List<Session> others(int number, Collection<Session> free, @Nullable MoveReason reason, Instant now, ZoneId zone) {
        Session stays = session(number);
        checkNotice(stays, now, zone);
        return free.stream()
                .filter(to -> !to.equals(stays) && now.isBefore(movableUntil(to, zone)))
                .filter(to -> fits(number, new Move(to, reason)))
                .sorted(Comparator.comparing(Session::at))
                .toList();
    }

    private void checkNotice(Session session, Instant now, ZoneId zone) {
        Instant until = movableUntil(session, zone);
        if (!now.isBefore(until)) {
            throw new Refusal(BookingProblem.CHANGE_TOO_LATE, Map.of("until", until));
        }
    }

    private boolean fits(int number, Move move) {
        Course course = new Course(terms, from, lastDay);
        boolean suits = move.reason() == null
                || (!notDays.contains(move.to().date())
                        && !notTimes.contains(move.to().time()));
        List<LocalDate> days = with(number, move).stream()
                .map(booked -> booked.session().date())
                .sorted(Comparator.naturalOrder())
                .toList();
        return suits && course.isAt(move.to()) && course.areApart(days);
    }

    private List<Booked> with(int number, Move move) {
        List<Booked> other = new ArrayList<>(plan);
        other.set(number - 1, new Booked(move.to(), move.reason()));
        return List.copyOf(other);
    }
}
