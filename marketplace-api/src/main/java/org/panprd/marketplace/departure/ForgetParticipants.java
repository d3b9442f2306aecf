package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.booking.TourParticipants;

/**
 * Takes away who travelled on border tours, some days after these are over: what was kept with the booking, and who stood
 * on name lists. That there was a list, when, by whom and of what hash, stays.
 */
@ApplicationScoped
public class ForgetParticipants {
    @Inject
    NameLists lists;

    @Inject
    TourParticipants participants;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.tour.participants-kept-days")
    int keptDays;

    /** To be called in the platform's scope; the number of persons. */
    @Transactional
    public int run() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(keptDays);
        return lists.removeEntriesEndedBefore(day) + participants.removeEndedBefore(day);
    }
}
