package org.panprd.marketplace.departure;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of the departure that it is about, as it stands in its address.
 *
 * @param startTime needed only where a day has several
 */
record DepartureAddress(
        String tenant,
        String operator,
        String listing,
        String option,
        String date,
        @Nullable String startTime) {}
