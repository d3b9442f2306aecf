package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.wellness.SessionWish;

/** Reads one wished item; what is wrong with it is a fault of its field. */
final class ItemReader {
    static final int MAX_DAYS_AHEAD = 400;

    private final @Nullable NewItem item;
    private final String at;
    private final Faults faults;

    ItemReader(@Nullable NewItem item, String at, Faults faults) {
        this.item = item;
        this.at = at;
        this.faults = faults;
    }

    static Optional<ListingId> idOf(@Nullable NewItem item) {
        return Optional.ofNullable(item).map(NewItem::listingId).flatMap(ListingId::parse);
    }

    Optional<ListingId> listing(Set<ListingId> known) {
        Optional<ListingId> id = idOf(item).filter(known::contains);
        faults.require(id.isPresent(), at + "listingId", "unknown-listing");
        return id;
    }

    /** The parts, unless a leg of the route is no longer for sale. */
    Optional<List<Part>> forSale(Optional<List<Part>> parts) {
        faults.require(parts.isPresent(), at + "listingId", "unknown-listing");
        return parts;
    }

    Optional<Wish> wish(ListingId id, Offer offer, LocalDate today) {
        if (item == null) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(item, today);
        Optional<Party> party = party(item);
        Optional<OptionRules> option = option(item, offer.document());
        if (date.isEmpty() || party.isEmpty() || option.isEmpty()) {
            return Optional.empty();
        }
        OptionRules rules = option.get();
        Wish wish = new Wish(
                id, rules.option(), date.get(), time(item.startTime()), rules.nights(item.nights()), party.get());
        return rules.areKept(wish, at, faults) && staysLongEnough(wish, rules, offer)
                ? Optional.of(wish)
                : Optional.empty();
    }

    /** On some days a stay has to be longer than the option says. */
    private boolean staysLongEnough(Wish wish, OptionRules rules, Offer offer) {
        Integer least = offer.tariff().on(wish.option(), wish.date()).minNights();
        return least == null
                || faults.require(
                        wish.nights() >= least || !rules.isByRoom(),
                        at + "nights",
                        "between",
                        least,
                        Math.max(least, rules.mostNights()));
    }

    SessionWish sessions(Wish wish, ListingFile listing) {
        Sessions terms = listing.options().stream()
                .filter(option -> option.code().equals(wish.option()))
                .findFirst()
                .map(OptionFile::sessions)
                .orElse(null);
        return new SessionReader(at + "sessions.", faults).read(item == null ? null : item.sessions(), terms);
    }

    private Optional<LocalDate> date(NewItem from, LocalDate today) {
        LocalDate date = from.date();
        if (date == null) {
            faults.add(at + "date", "required");
            return Optional.empty();
        }
        boolean inTime = faults.require(!date.isBefore(today), at + "date", "past")
                && faults.require(
                        !date.isAfter(today.plusDays(MAX_DAYS_AHEAD)), at + "date", "too-far", MAX_DAYS_AHEAD);
        return inTime ? Optional.of(date) : Optional.empty();
    }

    private Optional<Party> party(NewItem from) {
        String text = from.units() == null
                ? ""
                : from.units().entrySet().stream()
                        .map(unit -> unit.getKey() + ":" + unit.getValue())
                        .collect(Collectors.joining(","));
        Optional<Party> party = Party.parse(text);
        faults.require(party.isPresent(), at + "units", "party", Party.MAX_PERSONS);
        return party;
    }

    /** The option of a route need not be named. */
    private Optional<OptionRules> option(NewItem from, ListingFile listing) {
        String code = from.optionId() == null && listing.isRoute() ? Trips.ROUTE_OPTION : from.optionId();
        Optional<OptionRules> option = OptionRules.of(listing).stream()
                .filter(rules -> rules.option().equals(code))
                .findFirst();
        faults.require(option.isPresent(), at + "optionId", "unknown-option");
        return option;
    }

    /** What is no time is one at which nothing starts. */
    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            return LocalTime.MAX;
        }
    }
}
