package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panprd.marketplace.booking.SuspendedItems;
import org.panprd.marketplace.frontdesk.SuspendedItemResource.Suspended;
import org.panprd.marketplace.frontdesk.SuspendedItemResource.SuspendedList;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** Lists what was booked of listings that may not be sold any more; the bookings stand until somebody decides. */
@ApplicationScoped
class ListSuspended {
    private static final int MOST_REFERENCES = 20;

    @Inject
    SuspendedItems items;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Transactional
    SuspendedList list(String tenant, Language language) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(tenant).timeZone()));
        return new SuspendedList(items.standing(tenant, today, MOST_REFERENCES).stream()
                .map(one -> new Suspended(
                        one.operator(),
                        tenant + "." + one.listing(),
                        one.title().in(language),
                        one.items(),
                        one.guests(),
                        one.first(),
                        one.last(),
                        one.references()))
                .toList());
    }
}
