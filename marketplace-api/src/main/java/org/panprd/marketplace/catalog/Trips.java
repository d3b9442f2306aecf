package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Takes a wish apart into its parts, and prices them. */
@ApplicationScoped
public class Trips {
    /** The only option of a route. */
    public static final String ROUTE_OPTION = "standard";

    @Inject
    Regions regions;

    @Inject
    Seasons seasons;

    @Inject
    StayPrices stayPrices;

    /**
     * The parts of a listing on a date: itself, or the legs of a route less its discount, rounded for each leg.
     *
     * @param listings the listing and, for a route, those of its legs
     * @return empty if a leg's listing or option is no longer for sale
     */
    public Optional<List<Part>> parts(Wish wish, Map<ListingId, ListingFile> listings) {
        ListingFile listing = listings.get(wish.listing());
        if (listing == null) {
            return Optional.empty();
        }
        if (!listing.isRoute()) {
            return listing.options().stream()
                    .filter(option -> option.code().equals(wish.option()))
                    .findFirst()
                    .map(option -> List.of(part(wish, listing, option)));
        }
        List<Part> parts = listing.legs().stream()
                .flatMap(leg -> leg(wish, listing, leg, listings).stream())
                .toList();
        return parts.size() == listing.legs().size() ? Optional.of(parts) : Optional.empty();
    }

    private Part part(Wish wish, ListingFile listing, OptionFile option) {
        return new Part(
                wish.listing(),
                listing,
                option,
                wish.date(),
                option.isByRoom() ? wish.nights() : 0,
                wish.startTime(),
                wish.party(),
                price(wish, listing, option),
                0,
                List.of());
    }

    private Optional<Part> leg(Wish wish, ListingFile route, Leg leg, Map<ListingId, ListingFile> listings) {
        ListingId id = ListingId.of(leg.listing());
        int nights = leg.nights() == null ? 0 : leg.nights();
        int discount = route.discountPercent() == null ? 0 : route.discountPercent();
        Wish own =
                new Wish(id, leg.option(), wish.date().plusDays(leg.day() - 1L), leg.startTime(), nights, wish.party());
        return Optional.ofNullable(listings.get(id)).flatMap(listing -> listing.options().stream()
                .filter(option -> option.code().equals(leg.option()))
                .findFirst()
                .map(option -> part(own, listing, option).onRoute(leg.day(), discount)));
    }

    /** A guest of a kind that the option does not price pays what an adult pays. */
    private Money price(Wish wish, ListingFile listing, OptionFile option) {
        String tenant = wish.listing().tenant();
        long total = 0;
        Integer sleeps = option.sleeps();
        if (sleeps != null) {
            List<Line> lines = stayPrices.lines(tenant, listing, unit(option, Unit.ROOM), wish.date(), wish.nights());
            total = Math.multiplyExact(
                    StayPrices.total(lines), (long) wish.party().rooms(sleeps));
        } else {
            for (Map.Entry<Unit, Integer> guests : wish.party().units().entrySet()) {
                UnitFile unit = option.findUnit(guests.getKey()).orElseGet(() -> unit(option, Unit.ADULT));
                long price = seasons.priceMinor(tenant, listing, unit.price(), wish.date(), false);
                total = Math.addExact(total, Math.multiplyExact(price, guests.getValue()));
            }
        }
        return new Money(regions.get(tenant).currency(), total);
    }

    /** What a part that is sold by the room and stands alone costs, line by line, for one room; empty for all else. */
    public List<Line> lines(Part part) {
        return part.nights() == 0 || part.routeDay() > 0
                ? List.of()
                : stayPrices.lines(
                        part.listing().tenant(),
                        part.document(),
                        unit(part.option(), Unit.ROOM),
                        part.date(),
                        part.nights());
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
