package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The clock of this server, to the microsecond as the database keeps time; who needs the time has it injected. */
@ApplicationScoped
public class Time {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return new SystemClock();
    }

    /** A clock that CDI can proxy. */
    static class SystemClock extends Clock {
        private final Clock utc = Clock.systemUTC();

        @Override
        public java.time.ZoneId getZone() {
            return utc.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return utc.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            return utc.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
