package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.AffectedItems.Count;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;

/** Counts, for who closes a port, the bookings that it hits or would hit. Nobody is named. */
@ApplicationScoped
class CountCrossings {
    @Inject
    FollowClosures.Marking marking;

    @Inject
    AffectedItems affected;

    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** Those of some days, before anything is closed. */
    @Transactional
    Count between(String port, LocalDate from, @Nullable LocalDate until) {
        if (regions.shared().findPort(port).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return affected.count(marking.crossed(port, from, until), clock.instant());
    }

    /** Those that a closure has hit and that have not been cancelled since. */
    @Transactional
    Count hitBy(String port, UUID closure) {
        return closures.find(closure)
                .filter(found -> found.port().equals(port))
                .map(found -> affected.count(closure))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
