package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.DayPrices.Asked;
import org.panprd.marketplace.catalog.StayPrices.Line;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/** Takes a wish apart into its parts, and prices them; {@link PriceRule} has the order in which a price comes about. */
@ApplicationScoped
public class Trips {
    /** The only option of a route. */
    public static final String ROUTE_OPTION = "standard";

    @Inject
    Regions regions;

    @Inject
    DayPrices dayPrices;

    @Inject
    StayPrices stayPrices;

    @Inject
    Clock clock;

    /** Booked on a day, and who is told how the price comes about. */
    private record Pricing(Wish wish, Offer offer, OptionFile option, LocalDate bookedOn, Consumer<PriceStep> told) {
        String tenant() {
            return wish.listing().tenant();
        }

        Asked asked(UnitFile unit) {
            return new Asked(tenant(), offer, option, unit);
        }
    }

    /**
     * The parts of a listing on a date, booked now: itself, or the legs of a route less its discount, rounded for each leg.
     *
     * @param offers the listing and, for a route, those of its legs
     * @return empty if a leg's listing or option is no longer for sale
     */
    public Optional<List<Part>> parts(Wish wish, Map<ListingId, Offer> offers) {
        return parts(wish, offers, null, DayPrices.UNTOLD);
    }

    /**
     * The same, booked on any day.
     *
     * @param bookedOn today, if absent
     * @param told how the price of each day comes about, and the sum of them; the discounts are in each part
     */
    public Optional<List<Part>> parts(
            Wish wish, Map<ListingId, Offer> offers, @Nullable LocalDate bookedOn, Consumer<PriceStep> told) {
        Offer offer = offers.get(wish.listing());
        if (offer == null) {
            return Optional.empty();
        }
        ZoneId zone = ZoneId.of(regions.get(wish.listing().tenant()).timeZone());
        LocalDate booked = bookedOn == null ? LocalDate.ofInstant(clock.instant(), zone) : bookedOn;
        ListingFile listing = offer.document();
        if (!listing.isRoute()) {
            return part(wish, offer, booked, told).map(List::of);
        }
        int discount = listing.discountPercent() == null ? 0 : listing.discountPercent();
        List<Part> parts = listing.legs().stream()
                .flatMap(leg -> Optional.ofNullable(offers.get(ListingId.of(leg.listing())))
                        .flatMap(sold -> part(ofLeg(wish, leg), sold, booked, told))
                        .map(part -> part.onRoute(leg, discount))
                        .stream())
                .toList();
        return parts.size() == listing.legs().size() ? Optional.of(parts) : Optional.empty();
    }

    private static Wish ofLeg(Wish wish, Leg leg) {
        int nights = leg.nights() == null ? 0 : leg.nights();
        return new Wish(
                ListingId.of(leg.listing()),
                leg.option(),
                wish.date().plusDays(leg.day() - 1L),
                leg.startTime(),
                nights,
                wish.party());
    }

    private Optional<Part> part(Wish wish, Offer offer, LocalDate bookedOn, Consumer<PriceStep> told) {
        return offer.document().options().stream()
                .filter(option -> option.code().equals(wish.option()))
                .findFirst()
                .map(option -> part(new Pricing(wish, offer, option, bookedOn, told)));
    }

    private Part part(Pricing pricing) {
        Wish wish = pricing.wish();
        OptionFile option = pricing.option();
        Integer ofDay = pricing.offer().tariff().on(option.code(), wish.date()).cutoffMinutes();
        return new Part(
                wish.listing(),
                pricing.offer().document(),
                option,
                wish.date(),
                option.isByRoom() ? wish.nights() : 0,
                wish.startTime(),
                wish.party(),
                Math.max(Objects.requireNonNullElse(option.cutoffMinutes(), 0), Objects.requireNonNullElse(ofDay, 0)),
                cost(pricing),
                null,
                List.of());
    }

    private Cost cost(Pricing pricing) {
        Wish wish = pricing.wish();
        OptionFile option = pricing.option();
        String currency = regions.get(pricing.tenant()).currency();
        Integer sleeps = option.sleeps();
        List<Line> lines = sleeps == null
                ? List.of()
                : stayPrices.lines(pricing.asked(unit(option, Unit.ROOM)), wish.date(), wish.nights(), pricing.told());
        long sum = sleeps == null
                ? ofGuests(pricing)
                : Math.multiplyExact(
                        StayPrices.total(lines), (long) wish.party().rooms(sleeps));
        pricing.told().accept(new PriceStep(PriceRule.SUM, null, null, null, null, 0, sum));
        PricePlan plan = pricing.offer().tariff().plan();
        long daysBefore = ChronoUnit.DAYS.between(pricing.bookedOn(), wish.date());
        int early = plan.earlyBirdPercent(daysBefore);
        int late = plan.lastMinutePercent(daysBefore);
        return new Cost(new Money(currency, sum), lines, List.of())
                .lessPercent(early >= late ? PriceRule.EARLY_BIRD : PriceRule.LAST_MINUTE, Math.max(early, late), null)
                .lessPercent(PriceRule.GROUP, plan.groupPercent(wish.party().persons()), null);
    }

    /** A guest of a kind that the option does not price pays what an adult pays. */
    private long ofGuests(Pricing pricing) {
        Wish wish = pricing.wish();
        OptionFile option = pricing.option();
        long total = 0;
        for (Map.Entry<Unit, Integer> guests : wish.party().units().entrySet()) {
            UnitFile unit = option.findUnit(guests.getKey()).orElseGet(() -> unit(option, Unit.ADULT));
            long price = dayPrices.of(pricing.asked(unit), wish.date(), pricing.told());
            total = Math.addExact(total, Math.multiplyExact(price, guests.getValue()));
        }
        return total;
    }

    private static UnitFile unit(OptionFile option, Unit unit) {
        return option.findUnit(unit)
                .orElseThrow(() -> new IllegalStateException("Option " + option.code() + " has no " + unit));
    }

    /**
     * One option on one date for a party.
     *
     * @param nights for what is sold by the room; 0 otherwise
     */
    public record Wish(
            ListingId listing,
            String option,
            LocalDate date,
            @Nullable LocalTime startTime,
            int nights,
            Party party) {}
}
