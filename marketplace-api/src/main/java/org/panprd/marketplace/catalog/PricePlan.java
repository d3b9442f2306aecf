package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an operator makes of the prices that its listing's document gives: one document for a listing, kept beside it.
 * {@link PriceRule} has the order in which its parts count.
 *
 * @param seasons none overlaps another
 * @param weekdays each day of the week in one of them at the most
 * @param holidayPercent of the price of a day, on public holidays; the rule of the weekday does not count then
 * @param groups from so many persons on
 * @param earlyBird booked so many days before or more
 * @param lastMinute booked so many days before or less
 */
public record PricePlan(
        List<Season> seasons,
        List<WeekdayRule> weekdays,
        @Nullable Integer holidayPercent,
        List<Reduction> groups,
        List<Reduction> earlyBird,
        List<Reduction> lastMinute) {
    /** Of a listing for whose prices its document is enough. */
    public static final PricePlan NONE = new PricePlan(List.of(), List.of(), null, List.of(), List.of(), List.of());

    public PricePlan {
        seasons = List.copyOf(seasons);
        weekdays = List.copyOf(weekdays);
        groups = List.copyOf(groups);
        earlyBird = List.copyOf(earlyBird);
        lastMinute = List.copyOf(lastMinute);
    }

    /**
     * A stretch of days, both ends counted in.
     *
     * @param percent of what the document says for a day, where no price is given; 100 is the same
     * @param prices by option and kind of guest, in minor units
     */
    public record Season(
            String name,
            LocalDate from,
            LocalDate until,
            @Nullable Integer percent,
            Map<String, Map<Unit, Long>> prices) {
        public Season {
            prices = Map.copyOf(prices);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        Optional<Long> price(String option, Unit unit) {
            return Optional.ofNullable(prices.get(option)).map(units -> units.get(unit));
        }
    }

    /**
     * What some days of the week cost; a night is the day on which it begins.
     *
     * @param weekdays as ISO 8601 numbers them, 1 to 7
     * @param percent of the price of the day; 100 is the same
     */
    public record WeekdayRule(Set<Integer> weekdays, int percent) {
        public WeekdayRule {
            weekdays = Set.copyOf(weekdays);
        }
    }

    /**
     * So many percent off.
     *
     * @param threshold in persons or days
     */
    public record Reduction(int threshold, int percent) {}

    Optional<Season> seasonOf(LocalDate day) {
        return seasons.stream().filter(season -> season.contains(day)).findFirst();
    }

    Optional<Integer> weekdayPercent(LocalDate day) {
        return weekdays.stream()
                .filter(rule -> rule.weekdays().contains(day.getDayOfWeek().getValue()))
                .map(WeekdayRule::percent)
                .findFirst();
    }

    int groupPercent(int persons) {
        return most(groups, persons, false);
    }

    int earlyBirdPercent(long daysBefore) {
        return most(earlyBird, daysBefore, false);
    }

    int lastMinutePercent(long daysBefore) {
        return most(lastMinute, daysBefore, true);
    }

    private static int most(List<Reduction> reductions, long value, boolean isUpTo) {
        return reductions.stream()
                .filter(one -> isUpTo ? value <= one.threshold() : value >= one.threshold())
                .mapToInt(Reduction::percent)
                .max()
                .orElse(0);
    }
}
