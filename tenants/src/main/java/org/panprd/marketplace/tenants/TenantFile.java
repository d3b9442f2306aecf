package org.panprd.marketplace.tenants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code tenant.yaml}: who a region is. */
public record TenantFile(
        String code,
        String iso3166,
        String gbt2260,
        Text name,
        Text tagline,
        String currency,
        String timeZone,
        List<String> languages,
        String calendar,
        String brandColour,
        Bureau bureau,
        CancellationBounds cancellationBounds) {

    public TenantFile {
        languages = List.copyOf(languages);
    }

    /** The region's tourism authority and how to reach it. */
    public record Bureau(
            Text name,
            String telephone,
            String email,
            @Nullable String website) {}

    /**
     * What an operator's cancellation policy may ask for at the most: whoever cancels {@code maxNoticeHours} before the
     * start gets everything back.
     */
    public record CancellationBounds(int maxNoticeHours, int maxTiers) {}
}
