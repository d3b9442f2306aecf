package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.panprd.marketplace.traveller.ConsentWithdrawn;
import org.panprd.marketplace.traveller.Purpose;

/**
 * Takes away screenings whose time is over, and at once what a traveller has answered who agrees to it no more. No doctor
 * can answer then, so that a booking that waits for one is turned down; one that is confirmed stands.
 */
@ApplicationScoped
public class ForgetScreenings {
    @Inject
    Screenings screenings;

    @Inject
    Clock clock;

    void onWithdrawal(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.HEALTH) {
            screenings.removeAnswers(withdrawn.traveller());
        }
    }

    /** To be called in the platform's scope; the number of screenings. */
    @Transactional
    public int run() {
        return screenings.removeKeptUntilBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
