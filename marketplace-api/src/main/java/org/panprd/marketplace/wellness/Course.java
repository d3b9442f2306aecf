package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.tenants.Sessions;

/**
 * The days over which the sessions of an option are laid out, and the rules that every plan keeps: none before it begins
 * or after its last day, only at its times, rest days between them, and never more in seven days than it says.
 *
 * @param from the moment from which one can begin, local
 */
public record Course(Sessions terms, LocalDateTime from, LocalDate lastDay) {
    static final int WEEK = 7;

    /** Empty for what has no sessions. Those of a stay are on the days of its nights. */
    public static Optional<Course> of(Part part) {
        Sessions terms = part.option().sessions();
        if (terms == null) {
            return Optional.empty();
        }
        LocalTime start = Objects.requireNonNullElse(part.startTime(), LocalTime.MIDNIGHT);
        LocalDate last = part.nights() > 0 ? part.endDate().minusDays(1) : part.endDate();
        return Optional.of(new Course(terms, part.date().atTime(start), last));
    }

    /** The same, of which nothing can be before a moment. */
    public Course notBefore(LocalDateTime moment) {
        return moment.isAfter(from) ? new Course(terms, moment, lastDay) : this;
    }

    /** The same with its first day on another date. */
    Course on(LocalDate date) {
        long days = ChronoUnit.DAYS.between(from.toLocalDate(), date);
        return new Course(terms, from.plusDays(days), lastDay.plusDays(days));
    }

    /** Whether one can be at that time, apart from all others. */
    public boolean isAt(Session session) {
        return terms.times().contains(session.time())
                && !session.at().isBefore(from)
                && !session.date().isAfter(lastDay);
    }

    /** Whether days in their order leave each other enough rest. */
    public boolean areApart(List<LocalDate> days) {
        return IntStream.range(0, days.size()).allMatch(i -> !days.get(i).isBefore(earliest(days.subList(0, i))));
    }

    /** The earliest day after those before it; the first, if there are none. */
    LocalDate earliest(List<LocalDate> before) {
        int many = before.size();
        LocalDate day = from.toLocalDate();
        if (many > 0) {
            day = before.get(many - 1).plusDays(terms.leastGap());
        }
        if (many >= terms.perWeek()) {
            LocalDate free = before.get(many - terms.perWeek()).plusDays(WEEK);
            day = free.isAfter(day) ? free : day;
        }
        return day;
    }

    /** Whether it is a whole plan, in its order. */
    boolean isKeptBy(List<Session> plan) {
        return plan.size() == terms.count()
                && plan.stream().allMatch(this::isAt)
                && areApart(plan.stream().map(Session::date).toList());
    }
}
