package org.panprd.marketplace.booking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.Tours;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/**
 * By what an item is told apart in statistics, as it was when it was booked.
 *
 * @param family the code of one
 * @param city by its English name, which is its key in every language
 * @param port that is crossed on its first day, in that direction, and on its last one back; none for what crosses nothing
 * @param leaves true if it leads out of its country or territory, so that its nights are spent elsewhere; else absent
 */
record Facets(
        String family,
        String place,
        String city,
        List<String> themes,
        @Nullable String port,
        @Nullable Direction direction,
        @Nullable Boolean leaves) {
    static Facets of(Part part, PlaceFile place, Regions regions) {
        ListingFile listing = part.document();
        String region = regions.get(part.listing().tenant()).iso3166();
        Optional<Port> port = Optional.ofNullable(listing.port()).flatMap(regions.shared()::findPort);
        return new Facets(
                listing.family().code(),
                place.code(),
                place.city().en(),
                listing.themes(),
                listing.port(),
                port.map(one -> Tours.direction(listing, one, region)).orElse(null),
                port.filter(one -> Tours.leaves(listing, one, region))
                        .map(one -> true)
                        .orElse(null));
    }
}
