package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.DayPrices.Asked;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Price;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/**
 * What a listing costs at the least: for one adult, or one room and night, in its cheapest option and season; where its
 * operator has set prices, on the cheapest of the next {@value #DAYS} days. What depends on when and for how many it is booked
 * is not in it, nor are codes.
 */
@ApplicationScoped
public class LowestPrices {
    /** So far ahead is looked. */
    public static final int DAYS = 365;

    @Inject
    Regions regions;

    @Inject
    DayPrices dayPrices;

    @Inject
    Clock clock;

    /** One amount for each currency; empty if a leg of a route is no longer for sale. */
    public Optional<List<Money>> of(ListingId id, Map<ListingId, Offer> offers) {
        Offer offer = offers.get(id);
        if (offer == null) {
            return Optional.empty();
        }
        ListingFile listing = offer.document();
        if (!listing.isRoute()) {
            OptionalLong lowest = listing.options().stream()
                    .mapToLong(option -> {
                        UnitFile unit = unit(option);
                        long alone = of(new Asked(id.tenant(), offer, option, unit));
                        return option.isByRoom() ? StayPrices.lowestNight(unit, alone) : alone;
                    })
                    .min();
            return lowest.isEmpty() ? Optional.empty() : Optional.of(List.of(money(id.tenant(), lowest.getAsLong())));
        }
        var amounts = new ArrayList<Money>();
        for (Leg leg : listing.legs()) {
            Offer sold = offers.get(ListingId.of(leg.listing()));
            Optional<OptionFile> option = sold == null
                    ? Optional.empty()
                    : sold.document().options().stream()
                            .filter(candidate -> candidate.code().equals(leg.option()))
                            .findFirst();
            if (sold == null || option.isEmpty()) {
                return Optional.empty();
            }
            int nights = leg.nights() == null ? 1 : leg.nights();
            int discount = listing.discountPercent() == null ? 0 : listing.discountPercent();
            // Nobody stays a month on a route.
            amounts.add(money(leg.tenant(), of(new Asked(leg.tenant(), sold, option.get(), unit(option.get()))))
                    .times(nights)
                    .percent(100 - discount));
        }
        return Optional.of(Money.totals(amounts));
    }

    /** The lowest that a kind of guest pays for a day, or a night costs alone. */
    long of(Asked asked) {
        if (asked.offer().tariff().isNone()) {
            return lowest(asked.unit().price());
        }
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        return LongStream.range(0, DAYS)
                .map(day -> dayPrices.of(asked, today.plusDays(day)))
                .min()
                .orElseThrow();
    }

    private Money money(String tenant, long amountMinor) {
        return new Money(regions.get(tenant).currency(), amountMinor);
    }

    private static UnitFile unit(OptionFile option) {
        Unit unit = option.isByRoom() ? Unit.ROOM : Unit.ADULT;
        return option.findUnit(unit)
                .orElseThrow(() -> new IllegalStateException("Option " + option.code() + " has no " + unit));
    }

    /** The lowest that a document says for any season. */
    private static long lowest(Price price) {
        return Stream.of(price.weekend(), price.peak(), price.holiday())
                .flatMap(Stream::ofNullable)
                .mapToLong(Long::longValue)
                .reduce(price.base(), Math::min);
    }
}
