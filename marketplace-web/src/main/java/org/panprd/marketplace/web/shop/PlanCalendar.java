package org.panprd.marketplace.web.shop;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.BookedSessions;
import org.panprd.marketplace.web.api.SessionTime;

/** The sessions of a programme in weeks from Monday. */
record PlanCalendar(LocalDate first, LocalDate last, List<List<Cell>> weeks, List<Note> notes, int noticeHours) {
    private static final int DAYS_OF_WEEK = 7;

    /** A day; blank before the programme and after it. */
    record Cell(
            LocalDate date,
            boolean blank,
            @Nullable String time,
            @Nullable String moveUrl) {}

    /** Why its operator has moved a session to there. */
    record Note(LocalDate date, String time, String reason) {}

    /** A plan that is proposed. */
    static PlanCalendar of(LocalDate first, LocalDate last, List<SessionTime> plan) {
        return new PlanCalendar(
                first,
                last,
                weeks(first, last, date -> plan.stream()
                        .filter(session -> session.date().equals(date))
                        .findFirst()
                        .map(session -> new Cell(date, false, session.time(), null))
                        .orElse(null)),
                List.of(),
                0);
    }

    /** A plan that is booked; what can still be moved leads there. */
    static PlanCalendar of(BookedSessions sessions, String movesUrl, Instant now) {
        return new PlanCalendar(
                sessions.firstDay(),
                sessions.lastDay(),
                weeks(sessions.firstDay(), sessions.lastDay(), date -> sessions.plan().stream()
                        .filter(session -> session.date().equals(date))
                        .findFirst()
                        .map(session -> new Cell(
                                date,
                                false,
                                session.time(),
                                session.movableUntil() != null && now.isBefore(session.movableUntil())
                                        ? movesUrl + session.number()
                                        : null))
                        .orElse(null)),
                notes(sessions),
                sessions.plan().stream().anyMatch(session -> session.movableUntil() != null)
                        ? sessions.moveNoticeHours()
                        : 0);
    }

    private static List<Note> notes(BookedSessions sessions) {
        List<Note> notes = new ArrayList<>();
        for (BookedSessions.One session : sessions.plan()) {
            if (session.reason() != null) {
                notes.add(new Note(session.date(), session.time(), session.reason()));
            }
        }
        return List.copyOf(notes);
    }

    private static List<List<Cell>> weeks(
            LocalDate first, LocalDate last, Function<LocalDate, @Nullable Cell> sessionOn) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate start = monday; !start.isAfter(last); start = start.plusDays(DAYS_OF_WEEK)) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                LocalDate date = start.plusDays(i);
                Cell session = sessionOn.apply(date);
                boolean blank = date.isBefore(first) || date.isAfter(last);
                week.add(session == null ? new Cell(date, blank, null, null) : session);
            }
            weeks.add(List.copyOf(week));
        }
        return List.copyOf(weeks);
    }

    List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    /** Whether one of them can be moved now. */
    boolean isMovable() {
        return weeks.stream().flatMap(List::stream).anyMatch(cell -> cell.moveUrl() != null);
    }
}
