package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A port that border tours cross: an entry of {@code region/ports.yaml}. {@code counterpart} is the country or territory
 * away from the mainland, by ISO 3166-1.
 */
public record Port(
        String code,
        String tenant,
        Text name,
        String kind,
        String counterpart,
        Text counterpartName,
        double latitude,
        double longitude,
        boolean thirdCountryNationals,
        @Nullable Text note,
        Source source) {

    /** Where the facts come from and as of which date. */
    public record Source(Text text, LocalDate asOf) {}
}
