package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code places.yaml}: a real place. {@code dailyCapacity} counts the persons a day over all listings that
 * visit the place; absent, nothing is counted. Coordinates are WGS 84 unless {@code datum} says otherwise.
 */
public record PlaceFile(
        String code,
        Text name,
        Text city,
        @Nullable String level,
        double latitude,
        double longitude,
        @Nullable String datum,
        @Nullable Integer elevationMetres,
        @Nullable Integer dailyCapacity,
        @Nullable Climate climate,
        @Nullable String protectedArea) {}
