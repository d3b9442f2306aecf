package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Availability;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Estimate;
import org.panprd.marketplace.web.api.Insurance;
import org.panprd.marketplace.web.api.InsuranceSchemes;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Wish;
import org.panprd.marketplace.web.api.Wishes;

/**
 * Where somebody is insured, to be chosen on the page of an offer with medical acts, and what that is likely to settle.
 *
 * @param chosen a scheme and a home as {@code SCHEME.HOME}; empty if none is chosen
 * @param date for which it is estimated: the chosen one, or the first that is free
 */
record InsuranceForm(
        List<InsuranceSchemes.Scheme> schemes,
        String chosen,
        @Nullable LocalDate date,
        @Nullable Estimate estimate) {

    static @Nullable InsuranceForm of(
            Listing listing,
            ListingPage.Choice choice,
            List<Availability.Day> days,
            @Nullable String asked,
            Catalogue catalogue) {
        if (listing.wellness() == null || !listing.wellness().medicalActs()) {
            return null;
        }
        List<InsuranceSchemes.Scheme> schemes = catalogue.insuranceSchemes().items();
        Optional<Insurance> insurance = find(schemes, asked);
        Optional<Availability.Day> day = days.stream()
                .filter(Availability.Day::available)
                .filter(free -> choice.date() == null || free.date().equals(choice.date()))
                .findFirst();
        Estimate estimate = insurance.isEmpty() || day.isEmpty()
                ? null
                : catalogue
                        .quote(new Wishes(List.of(wish(listing, choice, day.get())), insurance.get(), null))
                        .items()
                        .get(0)
                        .settlement();
        return new InsuranceForm(
                schemes,
                insurance.map(found -> found.scheme() + "." + found.home()).orElse(""),
                day.map(Availability.Day::date).orElse(null),
                estimate);
    }

    /** What nobody offered is not chosen. */
    private static Optional<Insurance> find(List<InsuranceSchemes.Scheme> schemes, @Nullable String asked) {
        return schemes.stream()
                .flatMap(scheme -> scheme.homes().stream().map(home -> new Insurance(scheme.code(), home.code())))
                .filter(insurance -> (insurance.scheme() + "." + insurance.home()).equals(asked))
                .findFirst();
    }

    private static Wish wish(Listing listing, ListingPage.Choice choice, Availability.Day day) {
        String time = Optional.ofNullable(day.slots()).orElse(List.of()).stream()
                .filter(Availability.Slot::available)
                .map(Availability.Slot::startTime)
                .findFirst()
                .orElse(null);
        return new Wish(
                listing.id(),
                choice.option().id(),
                day.date(),
                time,
                choice.nights() == 0 ? null : choice.nights(),
                choice.party().units(),
                null);
    }
}
