package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of a companion, as typed; what its kind does not have is null. */
public record NewDocument(
        String kind,
        @Nullable String number,
        @Nullable String issuingCountry,
        @Nullable String expiresOn,
        @Nullable List<String> machineReadableZone,
        @Nullable List<Endorsement> endorsements,
        @Nullable String trips,
        @Nullable List<String> ports,
        @Nullable String counterpartArea) {

    /** Leave to go to Hong Kong ({@code HK}) or Macau ({@code MO}). */
    public record Endorsement(
            String destination,
            String kind,
            @Nullable Integer entries,
            @Nullable String validUntil) {}
}
