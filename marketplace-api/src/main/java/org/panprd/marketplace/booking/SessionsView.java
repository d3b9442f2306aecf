package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookedSessions.Booked;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * The sessions of an item, in the order of time, and where they can be moved; local to its tenant.
 *
 * @param times at which one may begin, from {@code firstDay} to {@code lastDay}
 */
public record SessionsView(
        int minutes,
        int moveNoticeHours,
        int restDays,
        LocalDate firstDay,
        LocalDate lastDay,
        List<LocalTime> times,
        List<SessionView> plan) {

    /**
     * One of them.
     *
     * @param number by which it is moved
     * @param movableUntil absent for what is not paid for
     * @param reason why the operator has moved it here, if so
     */
    public record SessionView(
            int number,
            LocalDate date,
            LocalTime time,
            @Nullable Instant movableUntil,
            @Nullable String reason) {}

    static SessionsView of(BookedSessions sessions, boolean paid, ZoneId zone, Language language) {
        List<SessionView> plan = IntStream.range(0, sessions.plan().size())
                .mapToObj(i -> {
                    Booked booked = sessions.plan().get(i);
                    return new SessionView(
                            i + 1,
                            booked.session().date(),
                            booked.session().time(),
                            paid ? sessions.movableUntil(booked.session(), zone) : null,
                            booked.reason() == null ? null : Texts.text(language, "moved." + booked.reason()));
                })
                .sorted(Comparator.comparing(SessionView::date).thenComparing(SessionView::time))
                .toList();
        return new SessionsView(
                sessions.terms().minutes(),
                sessions.terms().moveNoticeHours(),
                sessions.terms().restDays(),
                sessions.from().toLocalDate(),
                sessions.lastDay(),
                sessions.terms().times(),
                plan);
    }
}
