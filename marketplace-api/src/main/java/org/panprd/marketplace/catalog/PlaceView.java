package org.panprd.marketplace.catalog;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.PlaceFile;

/** A place; coordinates are WGS 84 unless {@code datum} says otherwise. */
public record PlaceView(
        String code,
        String name,
        String city,
        @Nullable String level,
        double latitude,
        double longitude,
        @Nullable String datum,
        @Nullable Integer elevationMetres,
        @Nullable String protectedArea) {

    public static PlaceView of(PlaceFile place, Language language) {
        return new PlaceView(
                place.code(),
                place.name().in(language),
                place.city().in(language),
                place.level(),
                place.latitude(),
                place.longitude(),
                place.datum(),
                place.elevationMetres(),
                place.protectedArea());
    }
}
