package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.tenancy.Regions;

/** Which day it is in a region. */
@ApplicationScoped
class Today {
    @Inject
    Regions regions;

    @Inject
    Clock clock;

    LocalDate in(String tenant) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(tenant).timeZone()));
    }
}
