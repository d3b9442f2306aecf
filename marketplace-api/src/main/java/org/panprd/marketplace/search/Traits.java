package org.panprd.marketplace.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.tenants.ClimateFile;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.WellnessOffer;

/**
 * What a listing is found by besides words, place, price and dates.
 *
 * @param bestMonths in which to come; empty if nobody knows
 * @param leastNights and {@code mostNights}: for how long it can be had; 0 is a visit by day
 * @param institution kind of whoever offers wellness, {@code grade} what that has reached
 * @param medical whether wellness includes medical acts
 */
record Traits(
        List<Integer> bestMonths,
        @Nullable Integer elevationMetres,
        int leastNights,
        int mostNights,
        @Nullable String institution,
        @Nullable String grade,
        @Nullable Boolean medical) {

    static Traits of(ListingFile listing, PlaceFile place, ClimateFile climate) {
        Optional<WellnessOffer> offer = Optional.ofNullable(listing.wellness());
        Collection<OptionRules> rules = OptionRules.of(listing);
        return new Traits(
                climate.bestMonths(listing, place),
                place.elevationMetres(),
                nights(listing, rules, OptionRules::leastNights).min().orElse(0),
                nights(listing, rules, OptionRules::mostNights).max().orElse(0),
                offer.map(found -> found.institution().kind()).orElse(null),
                offer.map(found -> found.institution().grade()).orElse(null),
                offer.map(WellnessOffer::medicalActs).orElse(null));
    }

    private static IntStream nights(
            ListingFile listing, Collection<OptionRules> rules, ToIntFunction<OptionRules> ofRooms) {
        int days = Objects.requireNonNullElse(listing.durationDays(), 1);
        return rules.stream().mapToInt(rule -> rule.isByRoom() ? ofRooms.applyAsInt(rule) : days - 1);
    }
}
