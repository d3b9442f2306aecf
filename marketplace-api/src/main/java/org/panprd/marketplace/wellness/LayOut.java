package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.wellness.Laid.Obstacle;

/**
 * Lays the sessions of a course out, evenly over its days and near the preferred time. First it finds, from the last to the
 * first, the latest day that each can have: if there is a plan at all, there is one. Then each in its turn takes the best
 * day up to its latest, and so never takes away what the ones after it need. The same question has the same answer.
 */
final class LayOut {
    /** A day beside the even one is as bad as so many minutes beside the preferred time. */
    private static final int MINUTES_FOR_A_DAY = 120;

    private final Course course;
    private final SessionWish wish;
    private final NavigableMap<LocalDate, List<LocalTime>> open = new TreeMap<>();

    private LayOut(Course course, SessionWish wish, Predicate<Session> free) {
        this.course = course;
        this.wish = wish;
        LocalDate first = course.from().toLocalDate();
        for (LocalDate day = first; !day.isAfter(course.lastDay()); day = day.plusDays(1)) {
            LocalDate date = day;
            List<LocalTime> times = course.terms().times().stream()
                    .filter(time -> {
                        Session session = new Session(date, time);
                        return course.isAt(session) && wish.suits(session) && free.test(session);
                    })
                    .toList();
            if (!times.isEmpty()) {
                open.put(date, times);
            }
        }
    }

    static Laid of(Course course, SessionWish wish, Predicate<Session> free) {
        return new LayOut(course, wish, free)
                .plan()
                .map(plan -> new Laid(plan, null))
                .orElseGet(() -> Laid.not(
                        new LayOut(course, wish, any -> true).plan().isPresent()
                                ? Obstacle.NOT_FREE
                                : Obstacle.TOO_TIGHT));
    }

    private Optional<List<Session>> plan() {
        return latest().map(this::spread);
    }

    private Optional<List<LocalDate>> latest() {
        int count = course.terms().count();
        int perWeek = course.terms().perWeek();
        var latest = new ArrayList<LocalDate>();
        for (int i = count - 1; i >= 0; i--) {
            LocalDate bound = course.lastDay();
            if (!latest.isEmpty()) {
                bound = latest.get(0).minusDays(course.terms().leastGap());
            }
            if (latest.size() >= perWeek) {
                bound = earlier(bound, latest.get(perWeek - 1).minusDays(Course.WEEK));
            }
            LocalDate day = i == 0 && wish.firstDay() != null ? fixed(wish.firstDay(), bound) : open.floorKey(bound);
            if (day == null) {
                return Optional.empty();
            }
            latest.add(0, day);
        }
        return Optional.of(List.copyOf(latest));
    }

    private @Nullable LocalDate fixed(LocalDate day, LocalDate bound) {
        return open.containsKey(day) && !day.isAfter(bound) ? day : null;
    }

    private List<Session> spread(List<LocalDate> latest) {
        var plan = new ArrayList<Session>();
        var days = new ArrayList<LocalDate>();
        LocalDate begin = wish.firstDay() == null ? open.firstKey() : wish.firstDay();
        long span = ChronoUnit.DAYS.between(begin, latest.get(latest.size() - 1));
        for (int i = 0; i < latest.size(); i++) {
            LocalDate even = begin.plusDays(Math.round((double) i * span / Math.max(1, latest.size() - 1)));
            LocalDate from = i == 0 ? begin : course.earliest(days);
            LocalDate to = i == 0 && wish.firstDay() != null ? begin : latest.get(i);
            Session best = open.subMap(from, true, to, true).entrySet().stream()
                    .flatMap(day -> day.getValue().stream().map(time -> new Session(day.getKey(), time)))
                    .min(Comparator.comparingLong((Session session) -> cost(session, even))
                            .thenComparing(Session::at))
                    .orElseThrow();
            plan.add(best);
            days.add(best.date());
        }
        return List.copyOf(plan);
    }

    private long cost(Session session, LocalDate even) {
        long days = Math.abs(ChronoUnit.DAYS.between(even, session.date()));
        LocalTime preferred = wish.preferredTime();
        long minutes = preferred == null ? 0 : Math.abs(ChronoUnit.MINUTES.between(preferred, session.time()));
        return days * MINUTES_FOR_A_DAY + minutes;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
