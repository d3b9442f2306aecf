package org.panprd.marketplace.departure;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Text;

/**
 * What stands above a name list.
 *
 * @param counterpart the country or territory on the far side of the port, by ISO 3166-1; none at an airport
 * @param out the day on which the group leaves the near side of the port
 * @param in the day on which it comes in there
 */
record TourContent(
        Text operator,
        Text title,
        Text option,
        Text port,
        @Nullable String counterpart,
        LocalDate out,
        LocalDate in,
        @Nullable LocalTime startTime) {}
