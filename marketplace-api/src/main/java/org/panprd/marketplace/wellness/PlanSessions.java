package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.panprd.marketplace.availability.Availability;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Session;

/** Plans the sessions of a part by what is free now. Nothing is held by it. */
@ApplicationScoped
public class PlanSessions {
    @Inject
    Availability availability;

    @Inject
    Clock clock;

    /** The plan that the guest has seen, if it can still be had; otherwise a new one. */
    @Transactional
    public Laid plan(Part part, SessionWish wish, ZoneId zone) {
        return Course.of(part).map(course -> plan(part, course, wish, zone)).orElse(Laid.NOTHING);
    }

    /** Whether there would be a plan if the part began on another date and any time suited. */
    @Transactional
    public boolean isPossible(Part part, LocalDate date, ZoneId zone) {
        return Course.of(part)
                .map(course ->
                        plan(part, course.on(date), SessionWish.NONE, zone).isPossible())
                .orElse(true);
    }

    private Laid plan(Part part, Course whole, SessionWish wish, ZoneId zone) {
        Course course = whole.notBefore(LocalDateTime.ofInstant(clock.instant(), zone));
        Set<Session> free = availability.sessions(
                part.listing(),
                course.from().toLocalDate(),
                course.lastDay(),
                part.party().persons());
        boolean kept = course.isKeptBy(wish.shown()) && wish.suitsAll(wish.shown()) && free.containsAll(wish.shown());
        return kept ? new Laid(wish.shown(), null) : LayOut.of(course, wish, free::contains);
    }
}
