package org.panprd.marketplace.tenants.check;

import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.panprd.marketplace.tenants.Climate;
import org.panprd.marketplace.tenants.ClimateFile;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** When a listing is said to be at its best, against the climate of its place and, for wellness, its own peak season. */
final class SeasonCheck {
    /** Mean highest of a month in which nobody should be told to come. */
    private static final int TOO_HOT_CELSIUS = 31;

    private final Source source;
    private final ListingFile listing;

    SeasonCheck(Source source, ListingFile listing) {
        this.source = source;
        this.listing = listing;
    }

    void check(ClimateFile rules, PlaceFile place) {
        Climate climate = place.climate();
        for (int i = 0; climate != null && i < listing.bestMonths().size(); i++) {
            int month = listing.bestMonths().get(i);
            int high = climate.highCelsius().get(month - 1);
            if (high > TOO_HOT_CELSIUS) {
                source.report(Field.of("bestMonths", i), FaultText.of("too-hot", month, place.code(), high));
            }
        }
        List<Integer> best = rules.bestMonths(listing, place);
        if (listing.family() == Family.WELLNESS
                && !best.isEmpty()
                && !listing.peak().isEmpty()
                && best.stream().noneMatch(this::isPeak)) {
            source.report(Field.of("peak"), FaultText.of("peak-best", best));
        }
    }

    /** Whether any day of the month is. */
    private boolean isPeak(int month) {
        int days = Month.of(month).maxLength();
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> MonthDay.of(month, day))
                .anyMatch(day -> listing.peak().stream().anyMatch(season -> season.contains(day)));
    }

    /** What a place says of its climate, month by month. */
    static void checkClimate(Source source, Field at, Climate climate) {
        for (int month = 0; month < Climate.MONTHS; month++) {
            if (climate.lowCelsius().get(month) >= climate.highCelsius().get(month)) {
                source.report(at.and("lowCelsius", month), "is not below the highest of month " + (month + 1));
            }
        }
    }
}
