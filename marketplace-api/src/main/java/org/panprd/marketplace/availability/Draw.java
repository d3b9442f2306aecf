package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/**
 * An allotment that an option takes from, so many days after its start: one for each person, or one room for each {@code
 * sleeps} of them. Selling ends {@code soldUntil} minutes after the start of that day.
 */
record Draw(
        String tenant,
        String resource,
        LocalTime at,
        int dayOffset,
        @Nullable Integer sleeps,
        int soldUntil) {

    /** What is counted for an option itself: its places, or its rooms. */
    static String stock(String listing, String option) {
        return listing + "/" + option;
    }

    /** The daily carrying capacity of a place. */
    static String capacityOf(String place) {
        return "place:" + place;
    }

    /** All that one night, or one visit, of an option takes. */
    static List<Draw> of(ListingId id, ListingFile listing, OptionFile option, LocalTime at, int dayOffset) {
        LocalTime startTime = option.startTimes().isEmpty() ? null : at;
        int soldUntil = SalesClock.soldUntilMinutes(option, startTime);
        var draws = new ArrayList<Draw>();
        draws.add(new Draw(id.tenant(), stock(id.code(), option.code()), at, dayOffset, option.sleeps(), soldUntil));
        for (String place : listing.visits()) {
            draws.add(new Draw(id.tenant(), capacityOf(place), LocalTime.MIDNIGHT, dayOffset, null, soldUntil));
        }
        return draws;
    }

    /** What a part takes, night by night. */
    static List<Draw> of(Part part) {
        LocalTime at = Optional.ofNullable(part.startTime()).orElse(LocalTime.MIDNIGHT);
        var draws = new ArrayList<Draw>();
        for (int night = 0; night < Math.max(1, part.nights()); night++) {
            draws.addAll(of(part.listing(), part.document(), part.option(), at, night));
        }
        return draws;
    }

    Claim claim(int item, LocalDate start, int persons) {
        int quantity = sleeps == null ? persons : (persons + sleeps - 1) / sleeps;
        return new Claim(item, tenant, resource, start.plusDays(dayOffset), at, quantity);
    }
}
