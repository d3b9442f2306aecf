package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a companion, as a client sends it; {@link ReadDocument} checks it.
 *
 * @param kind a {@link DocumentKind}
 * @param issuingCountry of a passport, ISO 3166-1
 * @param expiresOn the last day on which it is valid; an identity card may have none
 * @param machineReadableZone the two lines at the foot of a passport's page; it is compared and not kept
 * @param endorsements of a permit for Hong Kong and Macau
 * @param trips of a border travel permit: {@code ONE} or {@code MANY}
 * @param ports the only ones that a border travel permit is good for, by their codes or their names in any language
 * @param counterpartArea the only place abroad that it is good for
 */
public record NewDocument(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuingCountry,
        @Nullable LocalDate expiresOn,
        @Nullable List<@Nullable String> machineReadableZone,
        @Nullable List<@Nullable NewEndorsement> endorsements,
        @Nullable String trips,
        @Nullable List<@Nullable String> ports,
        @Nullable String counterpartArea) {

    /**
     * Leave to go to one place.
     *
     * @param destination {@code HK} or {@code MO}
     * @param kind one letter: T family, S business, L group tour, G individual tour, Q other, D stay, R talent
     * @param entries how often; 0 for as often as one likes
     */
    public record NewEndorsement(
            @Nullable String destination,
            @Nullable String kind,
            @Nullable Integer entries,
            @Nullable LocalDate validUntil) {}
}
