package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.DayPattern;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.pricing.NewPrices.Change;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;

/** Reads changes of what is set for days, and says all that is wrong with them. */
@ApplicationScoped
class ReadPrices {
    static final int MOST_CHANGES = 100;
    private static final int MOST_DAYS = 40_000;
    private static final int DAYS_AHEAD = 400;
    private static final int MOST_MINUTES = 180 * 24 * 60;

    @Inject
    PriceBounds bounds;

    @Inject
    Clock clock;

    /** What is to become of some days of an option. */
    record Wish(
            String listing,
            String option,
            List<LocalDate> days,
            Map<Unit, Long> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes,
            boolean reset) {}

    List<Wish> read(NewPrices request, String tenant, Map<ListingId, ListingFile> own, int most) {
        Faults faults = new Faults();
        List<@Nullable Change> changes = request.changes() == null ? List.of() : request.changes();
        List<Wish> wishes = new ArrayList<>();
        if (faults.size(changes, "changes", 1, most)) {
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                String at = "changes[" + i + "]";
                if (faults.require(change != null, at, "required") && change != null) {
                    option(change, tenant, own, at + ".", faults)
                            .ifPresent(
                                    option -> wishes.add(read(change, option, at + ".", bounds.most(tenant), faults)));
                }
            }
        }
        long cells = wishes.stream().mapToLong(wish -> wish.days().size()).sum();
        faults.require(cells <= MOST_DAYS, "changes", "size", 1, MOST_DAYS);
        faults.refuse();
        return wishes;
    }

    private static Optional<OptionFile> option(
            Change change, String tenant, Map<ListingId, ListingFile> own, String at, Faults faults) {
        ListingFile listing = ListingId.parse(tenant + "." + change.listing())
                .map(own::get)
                .filter(found -> !found.isRoute())
                .orElse(null);
        if (!faults.require(listing != null, at + "listing", "unknown-listing") || listing == null) {
            return Optional.empty();
        }
        Optional<OptionFile> option = listing.options().stream()
                .filter(one -> one.code().equals(change.option()))
                .findFirst();
        faults.require(option.isPresent(), at + "option", "unknown-option");
        return option;
    }

    private Wish read(Change change, OptionFile option, String at, long mostMinor, Faults faults) {
        Map<Unit, Long> prices = new EnumMap<>(Unit.class);
        bounds.read(change.prices(), prices, option, new PriceBounds.At(at + "prices", mostMinor, faults));
        OptionRules rules = OptionRules.of(option);
        Integer nights = change.minNights();
        if (nights != null && faults.require(rules.isByRoom(), at + "minNights", "no-nights")) {
            faults.require(
                    nights >= rules.leastNights() && nights <= rules.mostNights(),
                    at + "minNights",
                    "between",
                    rules.leastNights(),
                    rules.mostNights());
        }
        Integer cutoff = change.cutoffMinutes();
        int leastMinutes = Math.max(1, Objects.requireNonNullElse(option.cutoffMinutes(), 0));
        faults.require(
                cutoff == null || (cutoff >= leastMinutes && cutoff <= MOST_MINUTES),
                at + "cutoffMinutes",
                "between",
                leastMinutes,
                MOST_MINUTES);
        boolean reset = Boolean.TRUE.equals(change.reset());
        boolean sets = (change.prices() != null && !change.prices().isEmpty()) || nights != null || cutoff != null;
        faults.require(reset != sets, at + "reset", "reset-or-set");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        List<LocalDate> days = new DayPattern(change.from(), change.until(), change.weekdays())
                .read(today, today.plusDays(DAYS_AHEAD), at, faults);
        return new Wish(String.valueOf(change.listing()), option.code(), days, prices, nights, cutoff, reset);
    }
}
