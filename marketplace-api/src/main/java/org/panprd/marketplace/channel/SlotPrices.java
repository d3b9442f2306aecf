package org.panprd.marketplace.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.channel.ShowSlots.Wanted;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.octo.Octo.Pricing;
import org.panprd.marketplace.octo.Octo.PricingUnit;
import org.panprd.marketplace.tenants.Unit;

/** What an option costs on some days; worked out once for each, whatever starts on it. */
final class SlotPrices {
    private final Trips trips;
    private final Wanted wanted;
    private final Map<ListingId, Offer> offers;
    private final Map<LocalDate, List<PricingUnit>> units = new HashMap<>();
    private final Map<LocalDate, List<Part>> smallest = new HashMap<>();

    /**
     * For the days that are wanted.
     *
     * @param offers the listing and, for a route, those of its legs; without them nothing costs anything
     */
    SlotPrices(Trips trips, Wanted wanted, Map<ListingId, Offer> offers) {
        this.trips = trips;
        this.wanted = wanted;
        this.offers = offers;
    }

    /** What one of each kind of guest pays; null for who wants no prices. */
    @Nullable
    List<PricingUnit> units(LocalDate date) {
        return wanted.wantsPrices()
                ? units.computeIfAbsent(date, day -> OptionTerms.kinds(wanted.option()).stream()
                        .flatMap(
                                kind -> price(parts(day, one(kind))).map(price -> PricingUnit.of(kind, price)).stream())
                        .toList())
                : null;
    }

    /** What the party pays that is asked for; null if there is none, or for who wants no prices. */
    @Nullable
    Pricing total(LocalDate date) {
        Party party = wanted.party();
        return wanted.wantsPrices() && party != null ? price(parts(date, party)).orElse(null) : null;
    }

    /** When selling what starts then ends. */
    Instant closesAt(LocalDate date, @Nullable LocalTime time) {
        return smallest.computeIfAbsent(date, day -> parts(day, smallestParty())).stream()
                .map(part -> SalesClock.closesAt(
                        time == null ? part : part.startingAt(time),
                        wanted.product().zone()))
                .min(Instant::compareTo)
                .orElseGet(() -> date.atStartOfDay(wanted.product().zone()).toInstant());
    }

    private Party smallestParty() {
        Party party = wanted.party();
        return party == null ? one(OptionTerms.kinds(wanted.option()).get(0)) : party;
    }

    private static Party one(Unit kind) {
        return new Party(Map.of(kind, 1));
    }

    private List<Part> parts(LocalDate date, Party party) {
        var wish = new Wish(
                wanted.product().id(), wanted.option().id(), date, null, OptionTerms.nights(wanted.option()), party);
        return trips.parts(wish, offers).orElse(List.of());
    }

    private Optional<Pricing> price(List<Part> parts) {
        return Money.totals(parts.stream().map(Part::price).toList()).stream()
                .findFirst()
                .map(total -> Prices.of(total, wanted.product().contract()));
    }
}
