package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a companion; sealed as JSON.
 *
 * @param ports codes
 * @param latinName the holder's name in the machine-readable zone of a passport, if that was given
 */
record TravelDocument(
        DocumentKind kind,
        String number,
        @Nullable String issuingCountry,
        @Nullable LocalDate expiresOn,
        @Nullable String latinName,
        List<Endorsement> endorsements,
        @Nullable Trips trips,
        List<String> ports,
        @Nullable String counterpartArea) {

    /** How often a border travel permit is good. */
    enum Trips {
        ONE,
        MANY
    }

    /** Leave to go to Hong Kong or Macau; {@code entries} is 0 for as often as one likes. */
    record Endorsement(String destination, String kind, int entries, LocalDate validUntil) {}

    /** What two records of the same document have in common. */
    String identity() {
        return kind + "/" + (issuingCountry == null ? "" : issuingCountry) + "/" + number;
    }
}
