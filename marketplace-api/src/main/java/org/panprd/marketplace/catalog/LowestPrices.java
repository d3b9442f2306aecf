package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/** What a listing costs at the least: for one adult, or one room and night, in its cheapest option and season. */
@ApplicationScoped
public class LowestPrices {
    @Inject
    Regions regions;

    /** One amount for each currency; empty if a leg of a route is no longer for sale. */
    public Optional<List<Money>> of(ListingId id, Map<ListingId, ListingFile> listings) {
        ListingFile listing = listings.get(id);
        if (listing == null) {
            return Optional.empty();
        }
        if (!listing.isRoute()) {
            OptionalLong lowest = listing.options().stream()
                    .mapToLong(option -> of(option, StayPrices::lowestNight))
                    .min();
            return lowest.isEmpty() ? Optional.empty() : Optional.of(List.of(money(id.tenant(), lowest.getAsLong())));
        }
        var amounts = new ArrayList<Money>();
        for (Leg leg : listing.legs()) {
            Optional<OptionFile> option = Optional.ofNullable(listings.get(ListingId.of(leg.listing())))
                    .flatMap(found -> found.options().stream()
                            .filter(candidate -> candidate.code().equals(leg.option()))
                            .findFirst());
            if (option.isEmpty()) {
                return Optional.empty();
            }
            int nights = leg.nights() == null ? 1 : leg.nights();
            int discount = listing.discountPercent() == null ? 0 : listing.discountPercent();
            amounts.add(money(leg.tenant(), of(option.get(), LowestPrices::oneByOne))
                    .times(nights)
                    .percent(100 - discount));
        }
        return Optional.of(Money.totals(amounts));
    }

    private Money money(String tenant, long amountMinor) {
        return new Money(regions.get(tenant).currency(), amountMinor);
    }

    /** Nobody stays a month on a route. */
    private static long oneByOne(UnitFile unit) {
        return ShowListing.lowest(unit.price());
    }

    private static long of(OptionFile option, ToLongFunction<UnitFile> lowest) {
        Unit unit = option.isByRoom() ? Unit.ROOM : Unit.ADULT;
        return option.findUnit(unit)
                .map(lowest::applyAsLong)
                .orElseThrow(() -> new IllegalStateException("Option " + option.code() + " has no " + unit));
    }
}
