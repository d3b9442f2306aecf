package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to cross, as far as rules ask: nothing that would name them.
 *
 * @param visas countries and territories
 * @param permitPorts codes of the only ports that a border travel permit is good for
 * @param permitUsed whether it is good for one trip only, and that is made or booked
 */
public record NewTraveller(
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String document,
        @Nullable LocalDate expiresOn,
        @Nullable Integer age,
        @Nullable List<String> visas,
        @Nullable List<NewEndorsement> endorsements,
        @Nullable List<String> permitPorts,
        @Nullable Boolean permitUsed) {

    /** Leave to go to Hong Kong or Macau, in a permit for them. */
    public record NewEndorsement(
            String destination,
            @Nullable String kind,
            @Nullable LocalDate validUntil) {}
}
