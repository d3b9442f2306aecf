package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.catalog.PricePlan.Reduction;
import org.panprd.marketplace.catalog.PricePlan.Season;
import org.panprd.marketplace.catalog.PricePlan.WeekdayRule;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.pricing.NewPlan.NewReduction;
import org.panprd.marketplace.pricing.NewPlan.NewSeason;
import org.panprd.marketplace.pricing.NewPlan.NewWeekdayRule;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;

/** Reads a plan, and says all that is wrong with it. */
@ApplicationScoped
class ReadPlan {
    private static final int MOST_SEASONS = 50;
    private static final int MOST_REDUCTIONS = 5;
    private static final int MAX_NAME = 60;
    private static final int MAX_DAYS = 1100;
    private static final int MOST_DAYS_BEFORE = 400;
    private static final int WEEK = 7;

    @Inject
    PriceBounds bounds;

    @Inject
    Clock clock;

    PricePlan read(NewPlan sent, String tenant, ListingFile listing) {
        Faults faults = new Faults();
        List<Season> seasons = new ArrayList<>();
        List<@Nullable NewSeason> given = listed(sent.seasons(), "seasons", MOST_SEASONS, faults);
        for (int i = 0; i < given.size(); i++) {
            NewSeason season = given.get(i);
            if (faults.require(season != null, "seasons[" + i + "]", "required") && season != null) {
                season(season, "seasons[" + i + "].", new Frame(listing, bounds.most(tenant), seasons, faults));
            }
        }
        Integer onHolidays = sent.holidayPercent();
        percent(onHolidays == null ? 100 : onHolidays, "holidayPercent", faults);
        PricePlan plan = new PricePlan(
                seasons,
                weekdays(sent.weekdays(), faults),
                onHolidays,
                reductions(sent.groups(), "groups", 2, Party.MAX_PERSONS, faults),
                reductions(sent.earlyBird(), "earlyBird", 1, MOST_DAYS_BEFORE, faults),
                reductions(sent.lastMinute(), "lastMinute", 0, MOST_DAYS_BEFORE, faults));
        faults.refuse();
        return plan;
    }

    /** What a season is read against; seasons that are good are added. */
    private record Frame(ListingFile listing, long most, List<Season> seasons, Faults faults) {}

    private void season(NewSeason sent, String at, Frame frame) {
        Faults faults = frame.faults();
        boolean named = faults.text(sent.name(), at + "name", MAX_NAME);
        Integer percent = sent.percent();
        percent(percent == null ? 100 : percent, at + "percent", faults);
        Map<String, Map<Unit, Long>> prices = prices(sent, at, frame);
        boolean says = faults.require(percent != null || !prices.isEmpty(), at + "percent", "percent-or-prices");
        LocalDate from = sent.from();
        LocalDate until = sent.until();
        faults.require(from != null, at + "from", "required");
        faults.require(until != null, at + "until", "required");
        if (from == null || until == null) {
            return;
        }
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        LocalDate first = today.minusDays(MAX_DAYS);
        LocalDate last = today.plusDays(MAX_DAYS);
        boolean begins =
                faults.require(!from.isBefore(first) && !from.isAfter(last), at + "from", "between", first, last);
        boolean ends = begins
                && faults.require(!until.isBefore(from) && !until.isAfter(last), at + "until", "between", from, last);
        if (named && ends && says) {
            Season season = new Season(Objects.requireNonNull(sent.name()).strip(), from, until, percent, prices);
            frame.seasons().stream()
                    .filter(other ->
                            !other.from().isAfter(until) && !other.until().isBefore(from))
                    .findFirst()
                    .ifPresent(other -> faults.add(
                            at + "from", "seasons-overlap", season.name(), other.name(), other.from(), other.until()));
            frame.seasons().add(season);
        }
    }

    private Map<String, Map<Unit, Long>> prices(NewSeason sent, String at, Frame frame) {
        Map<String, Map<Unit, Long>> prices = new HashMap<>();
        Map<String, @Nullable Map<String, @Nullable Long>> given = sent.prices() == null ? Map.of() : sent.prices();
        given.forEach((code, units) -> {
            String field = at + "prices." + code;
            OptionFile option = frame.listing().options().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(null);
            if (frame.faults().require(option != null, field, "unknown-option") && option != null) {
                Map<Unit, Long> own = new EnumMap<>(Unit.class);
                bounds.read(units, own, option, new PriceBounds.At(field, frame.most(), frame.faults()));
                if (!own.isEmpty()) {
                    prices.put(code, own);
                }
            }
        });
        return prices;
    }

    private static List<WeekdayRule> weekdays(@Nullable List<@Nullable NewWeekdayRule> sent, Faults faults) {
        List<WeekdayRule> rules = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<@Nullable NewWeekdayRule> given = listed(sent, "weekdays", WEEK, faults);
        for (int i = 0; i < given.size(); i++) {
            NewWeekdayRule rule = given.get(i);
            String at = "weekdays[" + i + "].";
            Set<Integer> days = new HashSet<>();
            Set<@Nullable Integer> named = rule == null || rule.weekdays() == null ? Set.of() : rule.weekdays();
            for (Integer day : named) {
                if (faults.require(day != null && day >= 1 && day <= WEEK, at + "weekdays", "between", 1, WEEK)
                        && day != null
                        && faults.require(taken.add(day), at + "weekdays", "weekday-twice")) {
                    days.add(day);
                }
            }
            faults.require(!named.isEmpty(), at + "weekdays", "required");
            Integer percent = rule == null ? null : rule.percent();
            if (percent(percent, at + "percent", faults) && percent != null) {
                rules.add(new WeekdayRule(days, percent));
            }
        }
        return rules;
    }

    private static List<Reduction> reductions(
            @Nullable List<@Nullable NewReduction> sent, String field, int least, int most, Faults faults) {
        List<Reduction> reductions = new ArrayList<>();
        List<@Nullable NewReduction> given = listed(sent, field, MOST_REDUCTIONS, faults);
        for (int i = 0; i < given.size(); i++) {
            NewReduction one = given.get(i);
            String at = field + "[" + i + "].";
            Integer threshold = one == null ? null : one.threshold();
            Integer percent = one == null ? null : one.percent();
            boolean reached = faults.require(
                    threshold != null && threshold >= least && threshold <= most,
                    at + "threshold",
                    "between",
                    least,
                    most);
            boolean off = faults.require(
                    percent != null && percent >= 1 && percent <= PriceBounds.MOST_OFF,
                    at + "percent",
                    "between",
                    1,
                    PriceBounds.MOST_OFF);
            if (reached && off && threshold != null && percent != null) {
                reductions.add(new Reduction(threshold, percent));
            }
        }
        return reductions;
    }

    private static boolean percent(@Nullable Integer percent, String field, Faults faults) {
        return faults.require(
                percent != null && percent >= PriceBounds.LEAST_PERCENT && percent <= PriceBounds.MOST_PERCENT,
                field,
                "between",
                PriceBounds.LEAST_PERCENT,
                PriceBounds.MOST_PERCENT);
    }

    private static <T extends @Nullable Object> List<T> listed(
            @Nullable List<T> sent, String field, int most, Faults faults) {
        return sent != null && faults.size(sent, field, 0, most) ? sent : List.of();
    }
}
