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
        Care care,
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

    /**
     * What wellness is narrowed by; of kinds and grades one is enough.
     *
     * @param medicalActs {@code true}, {@code false}, both or nothing
     * @param minNights with {@code maxNights} a stretch of which a stay has to be able to have some; 0 is a visit by day
     * @param month in which it has to be good to come
     */
    record Care(
            List<String> institutions,
            List<String> grades,
            List<String> medicalActs,
            @Nullable Integer minNights,
            @Nullable Integer maxNights,
            @Nullable Integer month,
            @Nullable Integer maxElevationMetres) {}

    /** WGS 84. */
    record Point(double latitude, double longitude) {}

    enum Sort {
        RELEVANCE,
        PRICE,
        DISTANCE,
        START
    }
}
