package org.panprd.marketplace.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.intake.FollowProducts.Days;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.pricing.ImportPrices;
import org.panprd.marketplace.pricing.NewPrices;
import org.panprd.marketplace.supply.ConnectOptions.Due;
import org.panprd.marketplace.supply.OptionKey;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.Unit;

/** Sets what suppliers ask for single days, as a sheet would. */
@ApplicationScoped
class KeepPrices {
    private static final int CENTS = 2;

    @Inject
    ImportPrices prices;

    /** Of an option that is on sale; a day of several starts costs as much as the dearest of them. */
    void follow(Due due, Days days) {
        SortedMap<LocalDate, Map<Unit, Long>> byDay = byDay(days);
        Set<Unit> sold = byDay.isEmpty() ? Set.of() : sold(due, days.option().key(), byDay.firstKey());
        List<NewPrices.Change> changes = new ArrayList<>();
        byDay.forEach((day, ofDay) -> {
            ofDay.keySet().retainAll(sold);
            if (!ofDay.isEmpty()) {
                changes.add(change(days.option().key(), day, ofDay));
            }
        });
        if (!changes.isEmpty()) {
            NewPrices request = new NewPrices(changes);
            Outcome found = prices.check(due.tenant(), due.operator(), request, changes.size());
            prices.apply(due.tenant(), due.operator(), request, changes.size(), found.version());
        }
    }

    /** To whom an option is sold; to nobody, if it is not on sale. */
    private Set<Unit> sold(Due due, OptionKey option, LocalDate day) {
        return prices.lines(due.tenant(), due.operator(), day, day)
                .filter(line -> line.listing().equals(option.listing().code())
                        && line.option().equals(option.option()))
                .findFirst()
                .map(line -> line.prices().keySet())
                .orElse(Set.of());
    }

    private static NewPrices.Change change(OptionKey option, LocalDate day, Map<Unit, Long> prices) {
        Map<String, @Nullable Long> named = new TreeMap<>();
        prices.forEach((unit, price) -> named.put(unit.name(), price));
        return new NewPrices.Change(option.listing().code(), option.option(), day, day, null, named, null, null, null);
    }

    /** What costs nothing is no price of a single day: it stays as on all days. */
    static SortedMap<LocalDate, Map<Unit, Long>> byDay(Days days) {
        SortedMap<LocalDate, Map<Unit, Long>> byDay = new TreeMap<>();
        for (Theirs.Slot slot : days.slots()) {
            for (Theirs.UnitPricing price :
                    Objects.requireNonNullElse(slot.unitPricing(), List.<Theirs.UnitPricing>of())) {
                Long retail = price.retail();
                boolean isOurs = days.currency().equals(price.currency())
                        && Objects.equals(price.currencyPrecision(), CENTS)
                        && retail != null
                        && retail > 0;
                days.option().units().forEach((unit, id) -> {
                    if (isOurs && retail != null && id.equals(price.unitId())) {
                        byDay.computeIfAbsent(slot.localDateTimeStart().toLocalDate(), any -> new EnumMap<>(Unit.class))
                                .merge(unit, retail, Math::max);
                    }
                });
            }
        }
        return byDay;
    }
}
