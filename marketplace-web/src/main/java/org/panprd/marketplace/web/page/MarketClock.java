package org.panprd.marketplace.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that pages read. */
@ApplicationScoped
public class MarketClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
