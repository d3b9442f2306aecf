package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing as search results show it; the lowest price is for one adult, or one room and night. */
public record Card(
        String id,
        Named tenant,
        String family,
        String title,
        String summary,
        String picture,
        @Nullable Photo photo,
        Place place,
        List<String> themes,
        List<String> tenants,
        @Nullable Integer durationDays,
        @Nullable Integer durationMinutes,
        List<Money> priceFrom,
        boolean soldByRoom,
        @Nullable Double distanceKm,
        @Nullable LocalDate nextDate) {}
