package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to cross where and when, as a client asks; {@link ReadEligibility} checks it.
 *
 * @param listingId a tour that crosses a port; then port, direction, return and group are the tour's
 * @param date of the crossing
 * @param direction {@code OUT} to the far side, or {@code IN} from there
 * @param returnDate the same day, if absent
 * @param time at the port
 * @param groupSize as many as there are travellers, if absent
 */
public record NewEligibility(
        @Nullable String listingId,
        @Nullable LocalDate date,
        @Nullable String port,
        @Nullable String direction,
        @Nullable LocalDate returnDate,
        @Nullable LocalTime time,
        @Nullable Integer groupSize,
        @Nullable List<@Nullable NewTraveller> travellers) {

    /**
     * Somebody who wants to cross; nothing that would name them.
     *
     * @param nationality ISO 3166-1, as is residence
     * @param document code of its kind
     * @param expiresOn the last day on which the document is valid
     * @param age on the day of crossing; or else
     * @param birthYear where nobody wants to say more
     * @param visas countries and territories for which there is a visa that fits the trip
     * @param permitPorts codes of the only ports that a border travel permit is good for
     * @param permitUsed whether it is good for one trip only, and that is made or booked
     */
    public record NewTraveller(
            @Nullable String nationality,
            @Nullable String residence,
            @Nullable String document,
            @Nullable LocalDate expiresOn,
            @Nullable Integer age,
            @Nullable Integer birthYear,
            @Nullable List<@Nullable String> visas,
            @Nullable List<@Nullable NewEndorsement> endorsements,
            @Nullable List<@Nullable String> permitPorts,
            @Nullable Boolean permitUsed) {}

    /**
     * Leave to go to one place, in a permit for Hong Kong and Macau.
     *
     * @param destination {@code HK} or {@code MO}
     * @param kind one letter, such as G for individual and L for group travel
     */
    public record NewEndorsement(
            @Nullable String destination,
            @Nullable String kind,
            @Nullable LocalDate validUntil) {}
}
