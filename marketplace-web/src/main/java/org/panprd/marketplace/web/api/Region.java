package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** A tenant as it presents itself to travellers. */
public record Region(
        String code,
        String name,
        String tagline,
        String currency,
        String timeZone,
        String brandColour,
        @Nullable Bureau bureau,
        int listingCount) {
    /** The region's tourism authority. */
    public record Bureau(
            String name,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String website) {}
}
