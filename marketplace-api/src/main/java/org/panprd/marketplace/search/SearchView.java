package org.panprd.marketplace.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.PhotoView;
import org.panprd.marketplace.catalog.PlaceView;
import org.panprd.marketplace.kernel.Money;

/** A page of results, with facets over all of them. {@code nextCursor} is absent on the last page. */
public record SearchView(
        List<CardView> items,
        long total,
        Map<String, List<FacetValue>> facets,
        @Nullable String nextCursor) {

    /**
     * A result.
     *
     * @param priceFrom for one adult, or one room and night, at the least
     * @param nextDate the first date on which it can be started, of those asked for; within 60 days otherwise
     */
    public record CardView(
            String id,
            Named tenant,
            String family,
            String title,
            String summary,
            String picture,
            @Nullable PhotoView photo,
            PlaceView place,
            List<String> themes,
            List<String> tenants,
            @Nullable Integer durationDays,
            @Nullable Integer durationMinutes,
            List<Money> priceFrom,
            boolean soldByRoom,
            @Nullable Double distanceKm,
            @Nullable LocalDate nextDate) {}

    /** How many results there would be with this value. */
    public record FacetValue(String code, String name, long count) {}
}
