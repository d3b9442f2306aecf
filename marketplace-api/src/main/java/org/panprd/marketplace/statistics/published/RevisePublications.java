package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;

/** Looks at night whether published months have changed since: bookings may be cancelled or moved long after. */
@ApplicationScoped
public class RevisePublications {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR = 4;

    @Inject
    PublishMonth publishMonth;

    @Inject
    Clock clock;

    /** To be called every hour, in the platform's scope. */
    public void nightly() {
        if (clock.instant().atZone(ZONE).getHour() == HOUR) {
            publishMonth.revise();
        }
    }
}
