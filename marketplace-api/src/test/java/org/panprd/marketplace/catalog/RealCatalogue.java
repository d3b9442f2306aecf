package org.panprd.marketplace.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** The shipped catalogue, priced as the server prices it, without a server. */
public final class RealCatalogue {
    private static final Map<ListingId, ListingFile> LISTINGS = load();
    private static final Map<ListingId, Offer> OFFERS = Offer.plain(LISTINGS);
    private static final Trips TRIPS = makeTrips();

    private RealCatalogue() {}

    public static Map<ListingId, ListingFile> listings() {
        return LISTINGS;
    }

    /** The same, for whose prices their documents are enough. */
    public static Map<ListingId, Offer> offers() {
        return OFFERS;
    }

    public static Trips trips() {
        return TRIPS;
    }

    public static ListingFile listing(String id) {
        ListingFile listing = LISTINGS.get(ListingId.of(id));
        if (listing == null) {
            throw new IllegalArgumentException("No listing " + id);
        }
        return listing;
    }

    public static OptionFile option(String id, String option) {
        return listing(id).options().stream()
                .filter(candidate -> candidate.code().equals(option))
                .findFirst()
                .orElseThrow();
    }

    /** Rooms for so many, of which so many are booked together. */
    static OptionFile rooms(int least, int most, int sleeps) {
        OptionFile twin = option("yunnan.lijiang-courtyard-inn", "twin");
        return new OptionFile(
                twin.code(),
                twin.title(),
                List.of(),
                null,
                most,
                sleeps,
                null,
                null,
                least,
                most,
                null,
                null,
                null,
                null,
                twin.units());
    }

    /** A wish for an option, in its listing's words. */
    public static Wish wish(String id, String option, LocalDate date, int nights, String party) {
        return wish(id, option, date, null, nights, party);
    }

    /** The only part of a listing that is no route. */
    public static Part part(String id, String option, LocalDate date, @Nullable LocalTime time, String party) {
        return TRIPS.parts(wish(id, option, date, time, 0, party), OFFERS)
                .orElseThrow()
                .get(0);
    }

    /** The same for what is sold by the room. */
    public static Part stay(String id, String option, LocalDate date, int nights, String party) {
        return TRIPS.parts(wish(id, option, date, null, nights, party), OFFERS)
                .orElseThrow()
                .get(0);
    }

    private static Wish wish(
            String id, String option, LocalDate date, @Nullable LocalTime time, int nights, String party) {
        return new Wish(
                ListingId.of(id), option, date, time, nights, Party.parse(party).orElseThrow());
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static Seasons seasons() {
        var seasons = new Seasons();
        seasons.regions = RealRegions.get();
        seasons.load();
        return seasons;
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static DayPrices dayPrices() {
        var dayPrices = new DayPrices();
        dayPrices.seasons = seasons();
        return dayPrices;
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static StayPrices stayPrices() {
        var stayPrices = new StayPrices();
        stayPrices.dayPrices = dayPrices();
        return stayPrices;
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static Trips makeTrips() {
        var trips = new Trips();
        trips.regions = RealRegions.get();
        trips.dayPrices = dayPrices();
        trips.stayPrices = stayPrices();
        trips.clock = Clock.systemUTC();
        return trips;
    }

    private static Map<ListingId, ListingFile> load() {
        var listings = new TreeMap<ListingId, ListingFile>();
        RealRegions.get().folders().forEach(folder -> folder.listings()
                .forEach(listing -> listings.put(new ListingId(folder.code(), listing.code()), listing)));
        return listings;
    }
}
