package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.border.Source;

/** {@code region/climate.yaml}: where the climate of places comes from, and which months it makes pleasant. */
public record ClimateFile(Source source, Climate.Pleasant pleasant) {

    /** In which months to come: those that the listing names, or those in which its place is pleasant; none if nobody knows. */
    public List<Integer> bestMonths(ListingFile listing, PlaceFile place) {
        return listing.bestMonths().isEmpty()
                ? Optional.ofNullable(place.climate())
                        .map(climate -> climate.pleasantMonths(pleasant))
                        .orElse(List.of())
                : listing.bestMonths();
    }
}
