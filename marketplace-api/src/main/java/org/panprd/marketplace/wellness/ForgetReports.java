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

/** Takes away reports whose time is over, and at once all of a traveller who agrees to it no more. */
@ApplicationScoped
public class ForgetReports {
    @Inject
    Reports reports;

    @Inject
    Clock clock;

    void onWithdrawal(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.HEALTH) {
            reports.removeAll(withdrawn.traveller());
        }
    }

    /** To be called in the platform's scope; the number of reports. */
    @Transactional
    public int run() {
        return reports.removeKeptUntilBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
