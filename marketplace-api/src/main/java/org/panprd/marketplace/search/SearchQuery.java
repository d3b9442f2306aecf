package org.panprd.marketplace.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Cursor;

/**
 * What is looked for. A listing is found if every part of it holds that is given; of tenants, families and themes one is
 * enough.
 *
 * @param ports over one of which a tour has to lead; if null, nobody asks
 * @param from first start date that would do; {@code to} is the last
 * @param party if null, the smallest that each listing takes
 * @param minPriceMinor in minor units of the base currency, by the reference rates; so is {@code maxPriceMinor}
 */
record SearchQuery(
        String text,
        List<String> tenants,
        List<String> families,
        List<String> themes,
        @Nullable List<String> ports,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Party party,
        @Nullable Integer minPriceMinor,
        @Nullable Integer maxPriceMinor,
        @Nullable Point near,
        @Nullable Integer radiusKm,
        Sort sort,
        int limit,
        @Nullable Cursor cursor) {

    /** WGS 84. */
    record Point(double latitude, double longitude) {}

    enum Sort {
        RELEVANCE,
        PRICE,
        DISTANCE,
        START
    }
}
