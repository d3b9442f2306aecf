package org.panprd.marketplace.catalog;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/**
 * What an option asks of whoever wants it: start time, nights, number and kinds of guests. Quote, booking, calendar and
 * search all keep to this.
 *
 * @param option its code; a route has one option
 * @param leastNights 0, as {@code mostNights}, for what is not sold by the room
 * @param leastPersons where it is sold by the room, as many as need its least number of rooms; {@code mostPersons} fill
 *     its largest
 * @param kinds of guests that it has a price for; empty if it takes all kinds
 */
public record OptionRules(
        String option,
        List<LocalTime> startTimes,
        int leastNights,
        int mostNights,
        int leastPersons,
        int mostPersons,
        Set<Unit> kinds) {
    /** Nobody stays longer. */
    public static final int MAX_NIGHTS = 180;

    /** Those of all options of a listing, in their order. */
    public static List<OptionRules> of(ListingFile listing) {
        return listing.isRoute()
                ? List.of(ofRoute(listing))
                : listing.options().stream().map(OptionRules::of).toList();
    }

    public static OptionRules of(OptionFile option) {
        int least = Objects.requireNonNullElse(option.minUnits(), 1);
        int most = Objects.requireNonNullElse(option.maxUnits(), Party.MAX_PERSONS);
        int sleeps = Objects.requireNonNullElse(option.sleeps(), 1);
        boolean byRoom = option.isByRoom();
        return new OptionRules(
                option.code(),
                option.startTimes(),
                byRoom ? Objects.requireNonNullElse(option.minNights(), 1) : 0,
                byRoom ? Objects.requireNonNullElse(option.maxNights(), MAX_NIGHTS) : 0,
                (least - 1) * sleeps + 1,
                Math.min(most * sleeps, Party.MAX_PERSONS),
                byRoom
                        ? Set.of()
                        : option.units().stream().map(UnitFile::unit).collect(Collectors.toUnmodifiableSet()));
    }

    private static OptionRules ofRoute(ListingFile route) {
        int most = Objects.requireNonNullElse(route.maxGuests(), Party.MAX_PERSONS);
        return new OptionRules(Trips.ROUTE_OPTION, List.of(), 0, 0, 1, most, Set.of());
    }

    public boolean isByRoom() {
        return leastNights > 0;
    }

    /** The wished number or, where none is wished, the least. */
    public int nights(@Nullable Integer wished) {
        return Objects.requireNonNullElse(wished, leastNights);
    }

    /** The wished party or, where none is wished, as few adults as it takes. */
    public Party party(@Nullable Party wished) {
        return Objects.requireNonNullElseGet(wished, () -> new Party(Map.of(Unit.ADULT, leastPersons)));
    }

    /** Tells whether a wish keeps to all of this; what does not is a fault of its field. */
    public boolean areKept(Wish wish, String at, Faults faults) {
        boolean nights = takesNights(wish.nights(), at, faults);
        boolean startTime = takesStartTime(wish.startTime(), at, faults);
        boolean party = takesParty(wish.party(), at, faults);
        return nights && startTime && party;
    }

    public boolean takesNights(int nights, String at, Faults faults) {
        String field = at + "nights";
        return isByRoom()
                ? faults.require(
                        nights >= leastNights && nights <= mostNights, field, "between", leastNights, mostNights)
                : faults.require(nights == 0, field, "no-nights");
    }

    public boolean takesParty(Party party, String at, Faults faults) {
        String field = at + "units";
        int persons = party.persons();
        boolean fits = faults.require(
                persons >= leastPersons && persons <= mostPersons, field, "between", leastPersons, mostPersons);
        List<Unit> others = party.units().keySet().stream()
                .filter(kind -> !kinds.isEmpty() && !kinds.contains(kind))
                .sorted()
                .toList();
        others.forEach(kind -> faults.add(field, "unknown-unit", kind));
        return fits && others.isEmpty();
    }

    private boolean takesStartTime(@Nullable LocalTime time, String at, Faults faults) {
        String field = at + "startTime";
        if (startTimes.isEmpty()) {
            return faults.require(time == null, field, "no-start-time");
        }
        String times = startTimes.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
        return faults.require(time != null && startTimes.contains(time), field, "start-time", times);
    }
}
