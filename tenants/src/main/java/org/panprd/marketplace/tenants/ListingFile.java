package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Direction;

/**
 * {@code listings/CODE.yaml}: what is sold. A route has {@code legs} and {@code days} and no options; everything else
 * has options and neither. A list that the file does not name is empty.
 */
public record ListingFile(
        String code,
        String operator,
        Family family,
        String place,
        List<String> visits,
        List<String> themes,
        String picture,
        List<Photo> photos,
        Text title,
        Text summary,
        List<Text> highlights,
        List<Text> included,
        List<Text> excluded,
        List<Text> beforeYouGo,
        @Nullable Integer durationMinutes,
        @Nullable Integer durationDays,
        List<OpeningHours> openingHours,
        List<Integer> closedWeekdays,
        @Nullable Transfer transfer,
        @Nullable String port,
        @Nullable Direction direction,
        @Nullable WellnessOffer wellness,
        List<Season> peak,
        List<Integer> bestMonths,
        List<CancellationTier> cancellation,
        List<OptionFile> options,
        @Nullable String corridor,
        @Nullable Integer discountPercent,
        @Nullable Integer maxGuests,
        List<Day> days,
        List<Leg> legs) {

    public ListingFile {
        visits = Lists.copy(visits);
        themes = Lists.copy(themes);
        photos = Lists.copy(photos);
        highlights = Lists.copy(highlights);
        included = Lists.copy(included);
        excluded = Lists.copy(excluded);
        beforeYouGo = Lists.copy(beforeYouGo);
        openingHours = Lists.copy(openingHours);
        closedWeekdays = Lists.copy(closedWeekdays);
        peak = Lists.copy(peak);
        bestMonths = Lists.copy(bestMonths);
        cancellation = Lists.copy(cancellation);
        options = Lists.copy(options);
        days = Lists.copy(days);
        legs = Lists.copy(legs);
    }

    /** The last day on which it may begin, if it stands on a licence that ends: all of it lies within. */
    public Optional<LocalDate> lastDay() {
        int days = Objects.requireNonNullElse(durationDays, 1);
        return licensedUntil().map(until -> until.minusDays(days - 1L));
    }

    /** The last day on which anything of it may take place, if it stands on a licence that ends. */
    public Optional<LocalDate> licensedUntil() {
        return Optional.ofNullable(wellness).map(offer -> offer.institution().validUntil());
    }

    /** The same route with other legs. */
    public ListingFile with(List<Leg> others) {
        return new ListingFile(
                code,
                operator,
                family,
                place,
                visits,
                themes,
                picture,
                photos,
                title,
                summary,
                highlights,
                included,
                excluded,
                beforeYouGo,
                durationMinutes,
                durationDays,
                openingHours,
                closedWeekdays,
                transfer,
                port,
                direction,
                wellness,
                peak,
                bestMonths,
                cancellation,
                options,
                corridor,
                discountPercent,
                maxGuests,
                days,
                List.copyOf(others));
    }

    public boolean isRoute() {
        return family == Family.ROUTE;
    }
}
