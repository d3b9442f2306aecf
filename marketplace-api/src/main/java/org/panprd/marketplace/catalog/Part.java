package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/**
 * One option on one date for a party, with its price: what a wish comes down to. A route comes down to one part for each
 * leg.
 *
 * @param date local to the tenant
 * @param nights 0 for what is not sold by the room
 * @param cutoffMinutes before its start; the longer of what the option asks for and what is set for the day
 * @param routeDay the day of the trip, from 1; 0 outside a route
 * @param sessions the treatments that belong to it, once they are laid out
 */
public record Part(
        ListingId listing,
        ListingFile document,
        OptionFile option,
        LocalDate date,
        int nights,
        @Nullable LocalTime startTime,
        Party party,
        int cutoffMinutes,
        Cost cost,
        int routeDay,
        List<Session> sessions) {

    public Money price() {
        return cost.total();
    }

    /** The same as a leg of a route, less the route's discount. */
    Part onRoute(int day, int discountPercent) {
        return with(cost.withoutLines().lessPercent(PriceRule.ROUTE, discountPercent, null), day, sessions);
    }

    /** The same with its treatments at these times. */
    public Part with(List<Session> laidOut) {
        return with(cost, routeDay, List.copyOf(laidOut));
    }

    /** The same for less. */
    public Part at(Cost other) {
        return with(other, routeDay, sessions);
    }

    private Part with(Cost otherCost, int day, List<Session> otherSessions) {
        return new Part(
                listing,
                document,
                option,
                date,
                nights,
                startTime,
                party,
                cutoffMinutes,
                otherCost,
                day,
                otherSessions);
    }

    /** The day on which it ends; for a stay the day of departure. */
    public LocalDate endDate() {
        if (nights > 0) {
            return date.plusDays(nights);
        }
        Integer days = document.durationDays();
        return days == null ? date : date.plusDays(days - 1L);
    }

    /** From its start time on, but not beyond the closing hour; empty if nobody says how long it takes. */
    public Optional<Integer> durationMinutes() {
        Integer own = option.durationMinutes();
        Integer minutes = own == null ? document.durationMinutes() : own;
        LocalTime start = startTime;
        if (minutes == null || start == null) {
            return Optional.empty();
        }
        return document.openingHours().stream()
                .filter(hours -> hours.isIn(date.getMonthValue()) && hours.contain(start))
                .findFirst()
                .map(hours -> Math.min(minutes, hours.minutesLeft(start)))
                .or(() -> Optional.of(minutes));
    }

    /** Rooms, where it is sold by the room. */
    public Optional<Integer> rooms() {
        Integer sleeps = option.sleeps();
        return sleeps == null ? Optional.empty() : Optional.of(party.rooms(sleeps));
    }
}
