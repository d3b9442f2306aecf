package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** Where something happens; WGS 84 coordinates. */
public record Place(
        @Nullable String code,
        String name,
        @Nullable String city,
        @Nullable String level,
        double latitude,
        double longitude,
        @Nullable Integer elevationMetres,
        @Nullable String protectedArea) {
    /** As maps read it. */
    public String at() {
        return latitude + "," + longitude;
    }
}
